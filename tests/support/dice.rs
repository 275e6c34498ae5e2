//! Chance from a number: the same number gives the same throws for ever.

/// `SplitMix64`. Plans are built from a seed and a size rather than from nested strategies: a whole plan costs
/// microseconds, so that laws can be tried on thousands, and a failing case still shrinks to the smallest size.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 to `count - 1`.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.number() % (count as u64)).expect("below a usize")
    }

    /// `from` to `to`, both inclusive.
    pub fn between(&mut self, from: u32, to: u32) -> u32 {
        from + u32::try_from(self.number() % u64::from(to - from + 1)).expect("below a u32")
    }

    pub fn small(&mut self, from: u32, to: u32) -> u8 {
        u8::try_from(self.between(from, to)).expect("a small number")
    }

    /// True once in `count` throws.
    pub fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }
}
