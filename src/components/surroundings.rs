//! What is around the page, and decides what it can do.

use leptos::prelude::window;

/// Whether the browser is the one inside `WeChat`, in which pages can neither save files that they make nor print.
pub fn is_in_wechat() -> bool {
    window().navigator().user_agent().is_ok_and(|agent| agent.contains("MicroMessenger"))
}

/// Whether the page stands in a frame of another one.
pub fn is_framed() -> bool {
    window().parent().is_ok_and(|parent| parent.is_some_and(|parent| parent != window()))
}
