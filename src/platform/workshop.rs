//! The worker in which the second program runs: started when it is first asked for, asked by lists of texts. Knows
//! no contents.

use js_sys::Array;
use std::cell::{Cell, RefCell};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, RequestInit, Response, Worker, WorkerOptions, WorkerType};

/// Why there is no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The program could not be fetched.
    Unreachable,
    /// The program failed at its work.
    Broken,
}

/// Takes the answer.
type Done = Box<dyn FnOnce(Result<Vec<String>, Failure>)>;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// Messages that wait for the worker to start.
    static OUTBOX: RefCell<Vec<Array>> = const { RefCell::new(Vec::new()) };
    /// Who waits for which number.
    static WAITING: RefCell<Vec<(u32, Done)>> = const { RefCell::new(Vec::new()) };
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Something asked for; it can be called off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked(u32);

impl Asked {
    /// Lets the work go on and its answer be heard by nobody.
    pub fn forget(self) {
        WAITING.with_borrow_mut(|waiting| waiting.retain(|(number, _)| *number != self.0));
    }

    /// Ends the work, unless it is done; nobody hears of it then. What else waited is asked again by whoever wants it.
    pub fn call_off(self) {
        let waits =
            WAITING.with_borrow(|waiting| waiting.iter().any(|(number, _)| *number == self.0));
        if waits {
            drop(WAITING.take());
            end();
        }
    }
}

/// Ends the worker; the next question starts another.
fn end() {
    if let Some(worker) = WORKER.take() {
        worker.terminate();
    }
}

/// Sends `message` to the worker; `done` gets the answer.
pub fn ask(
    message: Vec<String>,
    done: impl FnOnce(Result<Vec<String>, Failure>) + 'static,
) -> Asked {
    let number = LAST.get() + 1;
    LAST.set(number);
    WAITING.with_borrow_mut(|waiting| waiting.push((number, Box::new(done))));
    let parts: Array = std::iter::once(JsValue::from(number))
        .chain(message.iter().map(|text| JsValue::from_str(text)))
        .collect();
    if let Some(worker) = WORKER.with_borrow(Clone::clone) {
        send(&worker, &parts);
    } else {
        let begins = OUTBOX.with_borrow_mut(|outbox| {
            outbox.push(parts);
            outbox.len() == 1
        });
        if begins {
            spawn_local(begin());
        }
    }
    Asked(number)
}

fn send(worker: &Worker, parts: &Array) {
    if worker.post_message(parts).is_err() {
        fail(Failure::Unreachable);
    }
}

/// Starts the worker and sends what waits for it.
async fn begin() {
    let worker = start().await;
    let outbox = OUTBOX.take();
    let Some(worker) = worker else {
        return fail(Failure::Unreachable);
    };
    WORKER.set(Some(worker.clone()));
    for parts in outbox {
        send(&worker, &parts);
    }
}

/// Address and integrity of the worker's script, as the build wrote them into the head.
fn script() -> Option<(String, String)> {
    let head = super::document()?.query_selector("meta[name='metodplan-app']");
    let head = head.ok()??;
    let of = |name| head.get_attribute(name);
    Some((of("data-workshop")?, of("data-workshop-integrity")?))
}

async fn start() -> Option<Worker> {
    let (address, integrity) = script()?;
    // A worker takes no integrity: what was fetched unchanged is then found by it under the same name, which is that
    // of its contents.
    let unchanged = RequestInit::new();
    unchanged.set_integrity(&integrity);
    let script = super::window().fetch_with_str_and_init(&address, &unchanged);
    let script: Response = JsFuture::from(script).await.ok()?.dyn_into().ok()?;
    if !script.ok() {
        return None;
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&address, &options).ok()?;
    let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        answered(&event.data().unchecked_into::<Array>());
    });
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    let failed = Closure::<dyn Fn()>::new(|| fail(Failure::Unreachable));
    worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
    failed.forget();
    Some(worker)
}

/// Everybody who waits hears that there will be no answer.
fn fail(failure: Failure) {
    end();
    for (_, done) in WAITING.take() {
        done(Err(failure));
    }
}

fn answered(parts: &Array) {
    let mut texts = parts.iter();
    let number = texts.next().and_then(|number| number.as_f64());
    let mut texts = texts.filter_map(|text| text.as_string());
    match texts.next().as_deref() {
        Some("done") => {}
        Some("broken") => return fail(Failure::Broken),
        _ => return fail(Failure::Unreachable),
    }
    let done = WAITING.with_borrow_mut(|waiting| {
        let at = waiting
            .iter()
            .position(|(waits, _)| Some(f64::from(*waits)) == number)?;
        Some(waiting.remove(at).1)
    });
    if let Some(done) = done {
        done(Ok(texts.collect()));
    }
}
