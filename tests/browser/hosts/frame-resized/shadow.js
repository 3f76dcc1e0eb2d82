// A part of the page that a web component shows, as many portals are made.
const inner = document.createElement('div');
document.querySelector('#widget').attachShadow({ mode: 'open' }).append(inner);
const frame = document.createElement('iframe');
frame.id = 'within';
frame.height = '720';
frame.src = '/embed.html#view=assets';
inner.attachShadow({ mode: 'open' }).append(frame);
