//! The cyclogram (циклограмма): sections or people by months. A row of the plan is a bar over its term or a box on its day;
//! what lasts all year is said once for its section. Lanes keep bars and their titles apart.
//!
//! Places are thousandths of a month from the year's first, so that all months are equally wide.

use super::lanes;
use super::placement::{Item, Part, Placed, Placement};
use crate::domain::{Plan, SchoolYear, Span};
use chrono::{Datelike, NaiveDate};

/// The width of a month.
pub const MONTH: usize = 1000;
/// The width of the year.
pub const YEAR: usize = 12 * MONTH;
/// The room that a title takes beside a box or over a bar.
pub const TITLE: usize = 2700;

/// A school year by sections or by people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cyclogram {
    /// First days of the twelve months.
    pub months: Vec<NaiveDate>,
    /// Where quarters, trimesters or semesters begin.
    pub periods: Vec<usize>,
    /// School breaks, as first and last place.
    pub breaks: Vec<(usize, usize)>,
    /// Where today is, if the year has it.
    pub today: Option<usize>,
    /// A band for each section that has rows with a time, in the order of the document; or for each person.
    pub bands: Vec<Band>,
}

/// What a band is of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum BandOf {
    /// A section by its place, from zero; or a plan, while several are shown.
    Section(usize),
    /// Somebody responsible, as the rows name them.
    Person(String),
    /// The rows that name nobody.
    Nobody,
}

/// The rows of one section or person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Band {
    /// Whose rows they are.
    pub of: BandOf,
    /// Its bars and boxes, by their beginning.
    pub bars: Vec<CycleBar>,
    /// How many lanes they take.
    pub lanes: usize,
    /// What lasts the whole year or recurs.
    pub all_year: Vec<Item>,
    /// Number of its rows, those without a time among them.
    pub rows: usize,
}

/// A bar or a box.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CycleBar {
    /// The row.
    pub item: Item,
    /// Where it begins.
    pub from: usize,
    /// Where it ends; after `from`.
    pub to: usize,
    /// Its lane, from zero.
    pub lane: usize,
    /// Whether its title stands before it, because there is no room behind it.
    pub title_before: bool,
}

impl CycleBar {
    /// What it takes of its lane, its title included: first and last place.
    pub fn room(&self) -> (usize, usize) {
        if self.title_before {
            (self.to.saturating_sub(TITLE), self.to)
        } else {
            (self.from, self.to.max((self.from + TITLE).min(YEAR)))
        }
    }
}

/// Where a day begins.
fn place(year: &SchoolYear, day: NaiveDate) -> usize {
    let whole = year.span();
    let day = day.clamp(whole.first(), whole.last());
    let months = usize::try_from(
        (day.year() - whole.first().year()) * 12 + day.month0().cast_signed()
            - whole.first().month0().cast_signed(),
    );
    let length = usize::try_from(Span::month_of(day).days()).unwrap_or(30);
    months.unwrap_or(0) * MONTH + usize::try_from(day.day0()).unwrap_or(0) * MONTH / length
}

/// Where a span begins and ends; none outside the year.
fn places(year: &SchoolYear, span: Span) -> Option<(usize, usize)> {
    let inside = year.span().intersection(span)?;
    let end = inside
        .last()
        .succ_opt()
        .filter(|day| year.span().contains(*day));
    let to = end.map_or(YEAR, |day| place(year, day));
    Some((place(year, inside.first()), to))
}

/// Draws `placement` as the cyclogram of `year`, by sections.
pub fn of(placement: &Placement, year: &SchoolYear, today: NaiveDate) -> Cyclogram {
    let rows = placement.rows.iter();
    let rows = rows.map(|row| (BandOf::Section(row.group), row));
    draw(rows.collect(), year, today)
}

/// Draws `placement` as the cyclogram of `plan`, by people in the order of the alphabet. A row that several answer
/// for stands with each of them; rows that name nobody come last.
pub fn by_person(placement: &Placement, plan: &Plan, today: NaiveDate) -> Cyclogram {
    let mut rows: Vec<(BandOf, &Placed)> = Vec::new();
    for row in &placement.rows {
        if row.plan > 0 {
            rows.push((BandOf::Section(row.group), row));
            continue;
        }
        let before = rows.len();
        let entry = plan.entry(row.id);
        for one in entry.map_or([].as_slice(), |entry| entry.responsible()) {
            let of = BandOf::Person(one.words.trim().to_owned());
            if !rows[before..].iter().any(|(other, _)| *other == of) {
                rows.push((of, row));
            }
        }
        if rows.len() == before {
            rows.push((BandOf::Nobody, row));
        }
    }
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    draw(rows, &plan.year, today)
}

/// Draws rows, those of one band beside each other.
fn draw(rows: Vec<(BandOf, &Placed)>, year: &SchoolYear, today: NaiveDate) -> Cyclogram {
    let mut bands: Vec<Band> = Vec::new();
    for (of, placed) in rows {
        if bands.last().is_none_or(|band| band.of != of) {
            bands.push(Band {
                of,
                bars: Vec::new(),
                lanes: 0,
                all_year: Vec::new(),
                rows: 0,
            });
        }
        let Some(band) = bands.last_mut() else {
            continue;
        };
        band.rows += 1;
        let inside = |part: &&Part| part.span.overlaps(year.span());
        for part in placed.parts.iter().filter(inside) {
            let item = placed.item(*part);
            if part.kind == super::placement::PartKind::Always {
                // «раз в четверть» has a stretch for each quarter and is said once.
                if band.all_year.last().is_none_or(|last| !last.is_of(placed)) {
                    band.all_year.push(item);
                }
            } else if let Some((from, to)) = places(year, part.span) {
                band.bars.push(CycleBar {
                    item,
                    from,
                    to,
                    lane: 0,
                    title_before: from + TITLE > YEAR && to >= TITLE,
                });
            }
        }
    }
    for band in &mut bands {
        band.bars
            .sort_by_key(|bar| (bar.room(), bar.item.part.kind.rank()));
        let rooms: Vec<_> = band.bars.iter().map(CycleBar::room).collect();
        for (bar, lane) in band.bars.iter_mut().zip(lanes::assign(&rooms)) {
            bar.lane = lane;
            band.lanes = band.lanes.max(lane + 1);
        }
    }
    let breaks = year.breaks.iter().filter_map(|one| places(year, one.span));
    let periods = year.periods.iter().filter_map(|one| places(year, *one));
    let periods = periods.map(|(from, _)| from);
    Cyclogram {
        months: year.months().collect(),
        periods: periods.collect(),
        breaks: breaks.collect(),
        today: year.span().contains(today).then(|| place(year, today)),
        bands,
    }
}
