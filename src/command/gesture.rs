//! What the user did, as the undo button calls it. Values; the words are in `i18n`.

/// One undoable gesture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gesture {
    /// A text was edited.
    EditText,
    /// A deadline was given.
    EditTiming,
    /// A day was agreed on or taken back.
    EditAppointment,
    /// A row was put on another day or into another month.
    Reschedule,
    /// The status was set.
    EditStatus,
    /// The term that a row was moved to was given or taken back.
    EditMoved,
    /// The responsible were named.
    EditResponsible,
    /// The speakers were named.
    EditSpeakers,
    /// Columns of a table were changed.
    EditColumns,
    /// Columns were deleted with what stood in them.
    DeleteColumn,
    /// A row was added.
    AddRow,
    /// Rows were pasted.
    PasteRows,
    /// A row was deleted.
    DeleteRow,
    /// Several rows were deleted at once.
    DeleteRows,
    /// A row was moved.
    MoveRow,
    /// Several rows were moved at once.
    MoveRows,
    /// Rows were copied.
    DuplicateRow,
    /// The rows of a section were put into the order of their deadlines.
    SortRows,
    /// A section was added.
    AddSection,
    /// A section was deleted.
    DeleteSection,
    /// A section was moved.
    MoveSection,
    /// It was said what a section is made of.
    EditSection,
    /// Sections and rows got another numbering.
    EditNumbering,
    /// A task was added.
    AddTask,
    /// A task was deleted.
    DeleteTask,
    /// A task was moved.
    MoveTask,
    /// An approval block was added.
    AddApproval,
    /// An approval block was deleted.
    DeleteApproval,
    /// A text of the report was added.
    AddReportPart,
    /// A text of the report was deleted.
    DeleteReportPart,
    /// A text of the report was moved.
    MoveReportPart,
    /// An approval block was moved.
    MoveApproval,
    /// The school year was changed.
    EditYear,
    /// Words were put in the place of others.
    Replace,
    /// A person was added.
    AddPerson,
    /// A person was deleted.
    DeletePerson,
    /// Two people were found to be one.
    MergePeople,
    /// Two people were said to be two.
    KeepApart,
    /// Names in cells were linked to a person.
    LinkPerson,
}

impl Gesture {
    /// Whether rows may take place at other times after it, or be others. Where in doubt, yes.
    pub fn changes_times(self) -> bool {
        !matches!(
            self,
            Self::EditText
                | Self::EditStatus
                | Self::EditResponsible
                | Self::EditSpeakers
                | Self::AddPerson
                | Self::DeletePerson
                | Self::MergePeople
                | Self::KeepApart
                | Self::LinkPerson
                | Self::AddReportPart
                | Self::DeleteReportPart
                | Self::MoveReportPart
        )
    }

    /// Whether the gesture takes something away or turns much over, so that a toast offers it back.
    pub fn is_loss(self) -> bool {
        matches!(
            self,
            Self::SortRows
                | Self::DeleteRow
                | Self::DeleteRows
                | Self::DeleteSection
                | Self::DeleteTask
                | Self::DeleteApproval
                | Self::DeletePerson
                | Self::MergePeople
                | Self::KeepApart
                | Self::DeleteReportPart
                | Self::EditColumns
                | Self::DeleteColumn
        )
    }
}
