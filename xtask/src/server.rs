//! A small web server for one folder.

use anyhow::{Result, anyhow};
use std::fs::File;
use std::path::{Component, Path, PathBuf};
use tiny_http::{Header, Method, Request, Response};

pub use tiny_http::Server;

/// Listens on this machine only.
pub fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("127.0.0.1:{port}: {error}"))
}

/// Answers requests with the files of `folder`, for ever.
pub fn answer(server: &Server, folder: &Path) -> Result<()> {
    loop {
        let request = server.recv()?;
        // A visitor who has gone away is no reason to stop.
        let _ = respond(request, folder);
    }
}

fn respond(request: Request, folder: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let Some(name) = file_name(request.url()) else {
        return request.respond(Response::empty(400));
    };
    match File::open(folder.join(&name)) {
        Ok(file) => {
            let response = Response::from_file(file)
                .with_header(header("Content-Type", content_type(&name)))
                .with_header(header("Cache-Control", caching(&name)));
            request.respond(response)
        }
        Err(_) => request.respond(Response::from_string("404").with_status_code(404)),
    }
}

/// The file an address asks for, or nothing where it points outside the folder.
fn file_name(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let path = PathBuf::from(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn content_type(name: &Path) -> &'static str {
    match name.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// Files in `assets/` are named by their content.
fn caching(name: &Path) -> &'static str {
    if name.starts_with("assets") { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn header(name: &'static str, value: &'static str) -> Header {
    Header::from_bytes(name, value).expect("header names and values are fixed ASCII")
}

#[cfg(test)]
mod tests {
    use super::file_name;
    use std::path::PathBuf;

    #[test]
    fn addresses_stay_inside_the_folder() {
        assert_eq!(file_name("/"), Some(PathBuf::from("index.html")));
        assert_eq!(file_name("/data/a.json?x#y"), Some(PathBuf::from("data/a.json")));
        assert_eq!(file_name("/../secret"), None);
        assert_eq!(file_name("/a/../../secret"), None);
    }
}
