//! Undo and redo: inverses of what was done, one for each gesture.

use super::{Command, CommandError};
use crate::domain::Plan;
use std::collections::VecDeque;

/// Steps kept; older ones are forgotten.
const DEPTH: usize = 500;

/// One gesture that can be taken back, with the caller's own label for it («срок 5.2»).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step<Label> {
    /// What the interface calls the gesture.
    pub label: Label,
    command: Command,
}

/// What was done and what was taken back. Generic over the label, which is the interface's affair.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct History<Label> {
    undo: VecDeque<Step<Label>>,
    redo: Vec<Step<Label>>,
}

impl<Label> Default for History<Label> {
    fn default() -> Self {
        Self {
            undo: VecDeque::new(),
            redo: Vec::new(),
        }
    }
}

impl<Label: Clone> History<Label> {
    /// Carries `command` out as one step and forgets what could be redone.
    ///
    /// # Errors
    /// As [`Command::apply`]; plan and history are then as they were.
    pub fn run(
        &mut self,
        plan: &mut Plan,
        label: Label,
        command: Command,
    ) -> Result<(), CommandError> {
        let inverse = command.apply(plan)?;
        self.redo.clear();
        self.undo.push_back(Step {
            label,
            command: inverse,
        });
        if self.undo.len() > DEPTH {
            self.undo.pop_front();
        }
        Ok(())
    }

    /// Carries `command` out as part of the last step, when that step set the same value; else as a step of its own.
    /// So a field that is committed at every pause of typing is still one gesture.
    ///
    /// # Errors
    /// As [`History::run`].
    pub fn extend(
        &mut self,
        plan: &mut Plan,
        label: Label,
        command: Command,
    ) -> Result<(), CommandError> {
        let same = self.redo.is_empty()
            && self
                .undo
                .back()
                .is_some_and(|step| step.command.sets_the_same(&command));
        if !same {
            return self.run(plan, label, command);
        }
        command.apply(plan).map(|_| ())
    }

    /// Carries `command` out as part of the last step, whatever that changed; as a step of its own when there is
    /// none. So the answer to a question about a gesture is no second gesture.
    ///
    /// # Errors
    /// As [`History::run`].
    pub fn append(
        &mut self,
        plan: &mut Plan,
        label: Label,
        command: Command,
    ) -> Result<(), CommandError> {
        if !self.redo.is_empty() || self.undo.is_empty() {
            return self.run(plan, label, command);
        }
        let inverse = command.apply(plan)?;
        if let Some(last) = self.undo.back_mut() {
            let before = std::mem::replace(&mut last.command, Command::Batch(Vec::new()));
            last.command = Command::Batch(vec![inverse, before]);
        }
        Ok(())
    }

    /// Takes the last step back and returns its label; `None` when there is none.
    ///
    /// # Errors
    /// As [`Command::apply`], which cannot happen while the plan is changed through this history alone.
    pub fn undo(&mut self, plan: &mut Plan) -> Result<Option<Label>, CommandError> {
        let Some(step) = self.undo.pop_back() else {
            return Ok(None);
        };
        let command = step.command.apply(plan)?;
        self.redo.push(Step {
            label: step.label.clone(),
            command,
        });
        Ok(Some(step.label))
    }

    /// Does again what was last taken back and returns its label; `None` when there is nothing.
    ///
    /// # Errors
    /// As [`History::undo`].
    pub fn redo(&mut self, plan: &mut Plan) -> Result<Option<Label>, CommandError> {
        let Some(step) = self.redo.pop() else {
            return Ok(None);
        };
        let command = step.command.apply(plan)?;
        self.undo.push_back(Step {
            label: step.label.clone(),
            command,
        });
        Ok(Some(step.label))
    }

    /// The step that [`History::undo`] would take back.
    pub fn next_undo(&self) -> Option<&Step<Label>> {
        self.undo.back()
    }

    /// The step that [`History::redo`] would do again.
    pub fn next_redo(&self) -> Option<&Step<Label>> {
        self.redo.last()
    }

    /// Number of steps that can be taken back.
    pub fn depth(&self) -> usize {
        self.undo.len()
    }
}
