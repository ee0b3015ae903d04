//! Stub of `rayon`, read from the sources of rayon 1.12.0 and rayon-core 1.13.0.
//!
//! Closures run on the pool, where no tokio runtime is in reach; what waits for the pool `#[blocks]`.
//! Closures of `spawn` must return `()`; those of `join`, `scope`, `install`, `broadcast` and `map` may return anything.

// https://docs.rs/rayon/1.12.0/rayon/ (1.12.0)
use std::any::Any;
use std::io;

pub struct FnContext;
impl FnContext {
    pub fn migrated(&self) -> bool {}
}
pub struct ThreadBuilder;
impl ThreadBuilder {
    pub fn index(&self) -> usize {}
    pub fn name(&self) -> Option<&str> {}
    pub fn stack_size(&self) -> Option<usize> {}
    pub fn run(self) {}
}
pub struct ThreadPool;
impl ThreadPool {
    #[runs(op, place = "cpu")]
    #[blocks("work")]
    pub fn install<OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce() -> R,
    {}
    #[runs(op, place = "cpu")]
    #[blocks("work")]
    pub fn broadcast<OP, R>(&self, op: OP) -> Vec<R>
    where
        OP: Fn(BroadcastContext<'_>) -> R,
    {}
    pub fn current_num_threads(&self) -> usize {}
    pub fn current_thread_index(&self) -> Option<usize> {}
    pub fn current_thread_has_pending_tasks(&self) -> Option<bool> {}
    #[runs(oper_a, place = "cpu")]
    #[runs(oper_b, place = "cpu")]
    #[blocks("work")]
    pub fn join<A, B, RA, RB>(&self, oper_a: A, oper_b: B) -> (RA, RB)
    where
        A: FnOnce() -> RA,
        B: FnOnce() -> RB,
    {}
    #[runs(op, place = "cpu")]
    #[blocks("work")]
    pub fn scope<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&Scope<'scope>) -> R,
    {}
    #[runs(op, place = "cpu")]
    #[blocks("work")]
    pub fn scope_fifo<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&ScopeFifo<'scope>) -> R,
    {}
    #[runs(op, place = "here")]
    #[blocks("work")]
    pub fn in_place_scope<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&Scope<'scope>) -> R,
    {}
    #[runs(op, place = "here")]
    #[blocks("work")]
    pub fn in_place_scope_fifo<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&ScopeFifo<'scope>) -> R,
    {}
    #[runs(op, place = "cpu")]
    pub fn spawn<OP>(&self, op: OP)
    where
        OP: FnOnce(),
    {}
    #[runs(op, place = "cpu")]
    pub fn spawn_fifo<OP>(&self, op: OP)
    where
        OP: FnOnce(),
    {}
    #[runs(op, place = "cpu")]
    pub fn spawn_broadcast<OP>(&self, op: OP)
    where
        OP: Fn(BroadcastContext<'_>),
    {}
    pub fn yield_now(&self) -> Option<Yield> {}
    pub fn yield_local(&self) -> Option<Yield> {}
}
pub struct ThreadPoolBuildError;
pub struct ThreadPoolBuilder<S = DefaultSpawn>;
impl Default for ThreadPoolBuilder {}
impl ThreadPoolBuilder {
    pub fn new() -> Self {}
}
impl<S> ThreadPoolBuilder<S> {
    pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError> {}
    pub fn build_global(self) -> Result<(), ThreadPoolBuildError> {}
}
impl ThreadPoolBuilder {
    #[runs(with_pool, place = "here")]
    #[blocks("work")]
    pub fn build_scoped<W, F, R>(
        self,
        wrapper: W,
        with_pool: F,
    ) -> Result<R, ThreadPoolBuildError>
    where
        W: Fn(ThreadBuilder),
        F: FnOnce(&ThreadPool) -> R,
    {}
}
impl<S> ThreadPoolBuilder<S> {
    pub fn spawn_handler<F>(self, spawn: F) -> ThreadPoolBuilder<CustomSpawn<F>>
    where
        F: FnMut(ThreadBuilder) -> io::Result<()>,
    {}
    pub fn thread_name<F>(self, closure: F) -> Self
    where
        F: FnMut(usize) -> String,
    {}
    pub fn num_threads(self, num_threads: usize) -> Self {}
    pub fn use_current_thread(self) -> Self {}
    pub fn panic_handler<H>(self, panic_handler: H) -> Self
    where
        H: Fn(Box<dyn Any>),
    {}
    pub fn stack_size(self, stack_size: usize) -> Self {}
    pub fn breadth_first(self) -> Self {}
    pub fn start_handler<H>(self, start_handler: H) -> Self
    where
        H: Fn(usize),
    {}
    pub fn exit_handler<H>(self, exit_handler: H) -> Self
    where
        H: Fn(usize),
    {}
}
#[runs(op, place = "cpu")]
#[blocks("work")]
pub fn broadcast<OP, R>(op: OP) -> Vec<R>
where
    OP: Fn(BroadcastContext<'_>) -> R,
{}
#[runs(op, place = "cpu")]
pub fn spawn_broadcast<OP>(op: OP)
where
    OP: Fn(BroadcastContext<'_>),
{}
pub struct BroadcastContext<'a>;
impl<'a> BroadcastContext<'a> {
    pub fn index(&self) -> usize {}
    pub fn num_threads(&self) -> usize {}
}
pub fn current_num_threads() -> usize {}
pub fn current_thread_index() -> Option<usize> {}
pub fn max_num_threads() -> usize {}
#[runs(op, place = "here")]
#[blocks("work")]
pub fn in_place_scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R,
{}
#[runs(op, place = "cpu")]
#[blocks("work")]
pub fn scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R,
{}
pub struct Scope<'scope>;
impl<'scope> Scope<'scope> {
    #[runs(body, place = "cpu")]
    pub fn spawn<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&Scope<'scope>),
    {}
    #[runs(body, place = "cpu")]
    pub fn spawn_broadcast<BODY>(&self, body: BODY)
    where
        BODY: Fn(&Scope<'scope>, BroadcastContext<'_>),
    {}
}
#[runs(op, place = "here")]
#[blocks("work")]
pub fn in_place_scope_fifo<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R,
{}
#[runs(op, place = "cpu")]
#[blocks("work")]
pub fn scope_fifo<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R,
{}
pub struct ScopeFifo<'scope>;
impl<'scope> ScopeFifo<'scope> {
    #[runs(body, place = "cpu")]
    pub fn spawn_fifo<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&ScopeFifo<'scope>),
    {}
    #[runs(body, place = "cpu")]
    pub fn spawn_broadcast<BODY>(&self, body: BODY)
    where
        BODY: Fn(&ScopeFifo<'scope>, BroadcastContext<'_>),
    {}
}
#[runs(oper_a, place = "cpu")]
#[runs(oper_b, place = "cpu")]
#[blocks("work")]
pub fn join<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce() -> RA,
    B: FnOnce() -> RB,
{}
#[runs(oper_a, place = "cpu")]
#[runs(oper_b, place = "cpu")]
#[blocks("work")]
pub fn join_context<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce(FnContext) -> RA,
    B: FnOnce(FnContext) -> RB,
{}
#[runs(func, place = "cpu")]
pub fn spawn<F>(func: F)
where
    F: FnOnce(),
{}
#[runs(func, place = "cpu")]
pub fn spawn_fifo<F>(func: F)
where
    F: FnOnce(),
{}
pub fn yield_local() -> Option<Yield> {}
pub fn yield_now() -> Option<Yield> {}
pub enum Yield {
    Executed,
    Idle,
}
impl Clone for Yield {}
// Real, though not exported by name.
pub struct DefaultSpawn;
pub struct CustomSpawn<F>;

pub mod array {
    // https://docs.rs/rayon/1.12.0/rayon/array/ (1.12.0)
    use crate::iter::IndexedParallelIterator;
    use crate::iter::ParallelIterator;

    pub struct IntoIter<T, const N: usize>;
    impl<T, const N: usize> Clone for IntoIter<T, N> {}
    impl<T, const N: usize> ParallelIterator for IntoIter<T, N> {
        type Item = T;
    }
    impl<T, const N: usize> IndexedParallelIterator for IntoIter<T, N> {}
}

pub mod collections {
    // https://docs.rs/rayon/1.12.0/rayon/collections/ (1.12.0)

    pub mod binary_heap {
        use crate::iter::IndexedParallelIterator;
        use crate::iter::ParallelIterator;

        pub struct IntoIter<T>;
        impl<T> Clone for IntoIter<T> {}
        pub struct Iter<'a, T>;
        impl<T> Clone for Iter<'_, T> {}
        pub struct Drain<'a, T>;
        impl<T: Ord> ParallelIterator for Drain<'_, T> {
            type Item = T;
        }
        impl<T: Ord> IndexedParallelIterator for Drain<'_, T> {}
    }

    pub mod btree_map {
        pub struct IntoIter<K, V>;
        pub struct Iter<'a, K, V>;
        impl<K, V> Clone for Iter<'_, K, V> {}
        pub struct IterMut<'a, K, V>;
    }

    pub mod btree_set {
        pub struct IntoIter<T>;
        pub struct Iter<'a, T>;
        impl<T> Clone for Iter<'_, T> {}
    }

    pub mod hash_map {
        pub struct IntoIter<K, V>;
        pub struct Iter<'a, K, V>;
        impl<K, V> Clone for Iter<'_, K, V> {}
        pub struct IterMut<'a, K, V>;
        pub struct Drain<'a, K, V>;
    }

    pub mod hash_set {
        pub struct IntoIter<T>;
        pub struct Iter<'a, T>;
        impl<T> Clone for Iter<'_, T> {}
        pub struct Drain<'a, T>;
    }

    pub mod linked_list {
        pub struct IntoIter<T>;
        impl<T> Clone for IntoIter<T> {}
        pub struct Iter<'a, T>;
        impl<T> Clone for Iter<'_, T> {}
        pub struct IterMut<'a, T>;
    }

    pub mod vec_deque {
        use crate::iter::IndexedParallelIterator;
        use crate::iter::ParallelIterator;

        pub struct IntoIter<T>;
        impl<T> Clone for IntoIter<T> {}
        pub struct Iter<'a, T>;
        impl<T> Clone for Iter<'_, T> {}
        pub struct IterMut<'a, T>;
        pub struct Drain<'a, T>;
        impl<T> ParallelIterator for Drain<'_, T> {
            type Item = T;
        }
        impl<T> IndexedParallelIterator for Drain<'_, T> {}
    }
}

pub mod iter {
    // https://docs.rs/rayon/1.12.0/rayon/iter/ (1.12.0)
    use crate::array::IntoIter;
    use crate::collections::binary_heap::Drain;
    use crate::iter::plumbing::Consumer;
    use crate::iter::plumbing::ProducerCallback;
    use crate::iter::plumbing::UnindexedConsumer;
    use crate::slice::Iter;
    use crate::slice::IterMut;
    use std::borrow::Cow;
    use std::cmp::Ordering;
    use std::collections::BTreeMap;
    use std::collections::BTreeSet;
    use std::collections::BinaryHeap;
    use std::collections::HashMap;
    use std::collections::HashSet;
    use std::collections::LinkedList;
    use std::collections::VecDeque;
    use std::ffi::OsStr;
    use std::ffi::OsString;
    use std::hash::BuildHasher;
    use std::hash::Hash;
    use std::iter::Product;
    use std::iter::Sum;
    use std::ops::Fn;
    use std::ops::Range;
    use std::ops::RangeBounds;
    use std::ops::RangeInclusive;
    use std::rc::Rc;
    use std::sync::Arc;
    pub use either::Either;

    pub trait IntoParallelIterator {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn into_par_iter(self) -> Self::Iter;
    }
    impl<'data, T, const N: usize> IntoParallelIterator for &'data [T; N] {
        type Item = &'data T;
        type Iter = Iter<'data, T>;
    }
    impl<'data, T, const N: usize> IntoParallelIterator for &'data mut [T; N] {
        type Item = &'data mut T;
        type Iter = IterMut<'data, T>;
    }
    impl<T, const N: usize> IntoParallelIterator for [T; N] {
        type Item = T;
        type Iter = IntoIter<T, N>;
    }
    impl<T> IntoParallelIterator for BinaryHeap<T> {
        type Item = T;
        type Iter = crate::collections::binary_heap::IntoIter<T>;
    }
    impl<'a, T> IntoParallelIterator for &'a BinaryHeap<T> {
        type Item = &'a T;
        type Iter = crate::collections::binary_heap::Iter<'a, T>;
    }
    impl<T> IntoParallelIterator for VecDeque<T> {
        type Item = T;
        type Iter = crate::collections::vec_deque::IntoIter<T>;
    }
    impl<'a, T> IntoParallelIterator for &'a VecDeque<T> {
        type Item = &'a T;
        type Iter = crate::collections::vec_deque::Iter<'a, T>;
    }
    impl<'a, T> IntoParallelIterator for &'a mut VecDeque<T> {
        type Item = &'a mut T;
        type Iter = crate::collections::vec_deque::IterMut<'a, T>;
    }
    impl<T: ParallelIterator> IntoParallelIterator for T {
        type Iter = T;
        type Item = T::Item;
    }
    impl<T> IntoParallelIterator for Option<T> {
        type Item = T;
        type Iter = crate::option::IntoIter<T>;
    }
    impl<'a, T> IntoParallelIterator for &'a Option<T> {
        type Item = &'a T;
        type Iter = crate::option::Iter<'a, T>;
    }
    impl<'a, T> IntoParallelIterator for &'a mut Option<T> {
        type Item = &'a mut T;
        type Iter = crate::option::IterMut<'a, T>;
    }
    impl<T> IntoParallelIterator for Range<T>
    where
        crate::range::Iter<T>: ParallelIterator,
    {
        type Item = <crate::range::Iter<T> as ParallelIterator>::Item;
        type Iter = crate::range::Iter<T>;
    }
    impl<T> IntoParallelIterator for RangeInclusive<T>
    where
        crate::range_inclusive::Iter<T>: ParallelIterator,
    {
        type Item = <crate::range_inclusive::Iter<T> as ParallelIterator>::Item;
        type Iter = crate::range_inclusive::Iter<T>;
    }
    impl<T, E> IntoParallelIterator for Result<T, E> {
        type Item = T;
        type Iter = crate::result::IntoIter<T>;
    }
    impl<'a, T, E> IntoParallelIterator for &'a Result<T, E> {
        type Item = &'a T;
        type Iter = crate::result::Iter<'a, T>;
    }
    impl<'a, T, E> IntoParallelIterator for &'a mut Result<T, E> {
        type Item = &'a mut T;
        type Iter = crate::result::IterMut<'a, T>;
    }
    impl<'data, T> IntoParallelIterator for &'data [T] {
        type Item = &'data T;
        type Iter = Iter<'data, T>;
    }
    impl<'data, T> IntoParallelIterator for &'data Box<[T]> {
        type Item = &'data T;
        type Iter = Iter<'data, T>;
    }
    impl<'data, T> IntoParallelIterator for &'data mut [T] {
        type Item = &'data mut T;
        type Iter = IterMut<'data, T>;
    }
    impl<'data, T> IntoParallelIterator for &'data mut Box<[T]> {
        type Item = &'data mut T;
        type Iter = IterMut<'data, T>;
    }
    impl<'data, T> IntoParallelIterator for &'data Vec<T> {
        type Item = &'data T;
        type Iter = Iter<'data, T>;
    }
    impl<'data, T> IntoParallelIterator for &'data mut Vec<T> {
        type Item = &'data mut T;
        type Iter = IterMut<'data, T>;
    }
    impl<T> IntoParallelIterator for Vec<T> {
        type Item = T;
        type Iter = crate::vec::IntoIter<T>;
    }
    impl<T> IntoParallelIterator for Box<[T]> {
        type Item = T;
        type Iter = crate::vec::IntoIter<T>;
    }
    pub trait IntoParallelRefIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn par_iter(&'data self) -> Self::Iter;
    }
    impl<'data, I: ?Sized> IntoParallelRefIterator<'data> for I
    where
        &'data I: IntoParallelIterator,
    {
        type Iter = <&'data I as IntoParallelIterator>::Iter;
        type Item = <&'data I as IntoParallelIterator>::Item;
    }
    pub trait IntoParallelRefMutIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn par_iter_mut(&'data mut self) -> Self::Iter;
    }
    impl<'data, I: ?Sized> IntoParallelRefMutIterator<'data> for I
    where
        &'data mut I: IntoParallelIterator,
    {
        type Iter = <&'data mut I as IntoParallelIterator>::Iter;
        type Item = <&'data mut I as IntoParallelIterator>::Item;
    }
    pub trait ParallelIterator: Sized {
        type Item;
        #[runs(op, place = "cpu")]
        fn for_each<OP>(self, op: OP)
        where
            OP: Fn(Self::Item),
        {}
        #[runs(op, place = "cpu")]
        fn for_each_with<OP, T>(self, init: T, op: OP)
        where
            OP: Fn(&mut T, Self::Item),
            T: Clone,
        {}
        #[runs(init, place = "cpu")]
        #[runs(op, place = "cpu")]
        fn for_each_init<OP, INIT, T>(self, init: INIT, op: OP)
        where
            OP: Fn(&mut T, Self::Item),
            INIT: Fn() -> T,
        {}
        #[runs(op, place = "cpu")]
        fn try_for_each<OP, R>(self, op: OP) -> R
        where
            OP: Fn(Self::Item) -> R,
        {}
        #[runs(op, place = "cpu")]
        fn try_for_each_with<OP, T, R>(self, init: T, op: OP) -> R
        where
            OP: Fn(&mut T, Self::Item) -> R,
            T: Clone,
        {}
        #[runs(init, place = "cpu")]
        #[runs(op, place = "cpu")]
        fn try_for_each_init<OP, INIT, T, R>(self, init: INIT, op: OP) -> R
        where
            OP: Fn(&mut T, Self::Item) -> R,
            INIT: Fn() -> T,
        {}
        #[gives_up]
        fn count(self) -> usize {}
        #[runs(map_op, place = "cpu")]
        fn map<F, R>(self, map_op: F) -> Map<Self, F>
        where
            F: Fn(Self::Item) -> R,
        {}
        #[runs(map_op, place = "cpu")]
        fn map_with<F, T, R>(self, init: T, map_op: F) -> MapWith<Self, T, F>
        where
            F: Fn(&mut T, Self::Item) -> R,
            T: Clone,
        {}
        #[runs(init, place = "cpu")]
        #[runs(map_op, place = "cpu")]
        fn map_init<F, INIT, T, R>(self, init: INIT, map_op: F) -> MapInit<Self, INIT, F>
        where
            F: Fn(&mut T, Self::Item) -> R,
            INIT: Fn() -> T,
        {}
        fn cloned<'a, T>(self) -> Cloned<Self>
        where
            T: Clone,
            Self: ParallelIterator<Item = &'a T>,
        {}
        fn copied<'a, T>(self) -> Copied<Self>
        where
            T: Copy,
            Self: ParallelIterator<Item = &'a T>,
        {}
        #[runs(inspect_op, place = "cpu")]
        fn inspect<OP>(self, inspect_op: OP) -> Inspect<Self, OP>
        where
            OP: Fn(&Self::Item),
        {}
        #[runs(update_op, place = "cpu")]
        fn update<F>(self, update_op: F) -> Update<Self, F>
        where
            F: Fn(&mut Self::Item),
        {}
        #[runs(filter_op, place = "cpu")]
        fn filter<P>(self, filter_op: P) -> Filter<Self, P>
        where
            P: Fn(&Self::Item) -> bool,
        {}
        #[runs(filter_op, place = "cpu")]
        fn filter_map<P, R>(self, filter_op: P) -> FilterMap<Self, P>
        where
            P: Fn(Self::Item) -> Option<R>,
        {}
        #[runs(map_op, place = "cpu")]
        fn flat_map<F, PI>(self, map_op: F) -> FlatMap<Self, F>
        where
            F: Fn(Self::Item) -> PI,
            PI: IntoParallelIterator,
        {}
        #[runs(map_op, place = "cpu")]
        fn flat_map_iter<F, SI>(self, map_op: F) -> FlatMapIter<Self, F>
        where
            F: Fn(Self::Item) -> SI,
            SI: IntoIterator<Item: Send>,
        {}
        fn flatten(self) -> Flatten<Self>
        where
            Self::Item: IntoParallelIterator,
        {}
        fn flatten_iter(self) -> FlattenIter<Self>
        where
            Self::Item: IntoIterator<Item: Send>,
        {}
        #[runs(identity, place = "cpu")]
        #[runs(op, place = "cpu")]
        fn reduce<OP, ID>(self, identity: ID, op: OP) -> Self::Item
        where
            OP: Fn(Self::Item, Self::Item) -> Self::Item,
            ID: Fn() -> Self::Item,
        {}
        #[runs(op, place = "cpu")]
        fn reduce_with<OP>(self, op: OP) -> Option<Self::Item>
        where
            OP: Fn(Self::Item, Self::Item) -> Self::Item,
        {}
        #[runs(identity, place = "cpu")]
        #[runs(op, place = "cpu")]
        fn try_reduce<T, OP, ID>(self, identity: ID, op: OP) -> Self::Item
        where
            OP: Fn(T, T) -> Self::Item,
            ID: Fn() -> T,
        {}
        #[runs(op, place = "cpu")]
        fn try_reduce_with<T, OP>(self, op: OP) -> Option<Self::Item>
        where
            OP: Fn(T, T) -> Self::Item,
        {}
        #[runs(identity, place = "cpu")]
        #[runs(fold_op, place = "cpu")]
        fn fold<T, ID, F>(self, identity: ID, fold_op: F) -> Fold<Self, ID, F>
        where
            F: Fn(T, Self::Item) -> T,
            ID: Fn() -> T,
        {}
        #[runs(fold_op, place = "cpu")]
        fn fold_with<F, T>(self, init: T, fold_op: F) -> FoldWith<Self, T, F>
        where
            F: Fn(T, Self::Item) -> T,
            T: Clone,
        {}
        #[runs(identity, place = "cpu")]
        #[runs(fold_op, place = "cpu")]
        fn try_fold<T, R, ID, F>(self, identity: ID, fold_op: F) -> TryFold<Self, R, ID, F>
        where
            F: Fn(T, Self::Item) -> R,
            ID: Fn() -> T,
        {}
        #[runs(fold_op, place = "cpu")]
        fn try_fold_with<F, T, R>(self, init: T, fold_op: F) -> TryFoldWith<Self, R, F>
        where
            F: Fn(T, Self::Item) -> R,
            T: Clone,
        {}
        fn sum<S>(self) -> S
        where
            S: Sum<Self::Item> + Sum<S>,
        {}
        fn product<P>(self) -> P
        where
            P: Product<Self::Item> + Product<P>,
        {}
        fn min(self) -> Option<Self::Item>
        where
            Self::Item: Ord,
        {}
        #[runs(f, place = "cpu")]
        fn min_by<F>(self, f: F) -> Option<Self::Item>
        where
            F: Fn(&Self::Item, &Self::Item) -> Ordering,
        {}
        #[runs(f, place = "cpu")]
        fn min_by_key<K, F>(self, f: F) -> Option<Self::Item>
        where
            K: Ord,
            F: Fn(&Self::Item) -> K,
        {}
        fn max(self) -> Option<Self::Item>
        where
            Self::Item: Ord,
        {}
        #[runs(f, place = "cpu")]
        fn max_by<F>(self, f: F) -> Option<Self::Item>
        where
            F: Fn(&Self::Item, &Self::Item) -> Ordering,
        {}
        #[runs(f, place = "cpu")]
        fn max_by_key<K, F>(self, f: F) -> Option<Self::Item>
        where
            K: Ord,
            F: Fn(&Self::Item) -> K,
        {}
        fn chain<C>(self, chain: C) -> Chain<Self, C::Iter>
        where
            C: IntoParallelIterator<Item = Self::Item>,
        {}
        #[runs(predicate, place = "cpu")]
        fn find_any<P>(self, predicate: P) -> Option<Self::Item>
        where
            P: Fn(&Self::Item) -> bool,
        {}
        #[runs(predicate, place = "cpu")]
        fn find_first<P>(self, predicate: P) -> Option<Self::Item>
        where
            P: Fn(&Self::Item) -> bool,
        {}
        #[runs(predicate, place = "cpu")]
        fn find_last<P>(self, predicate: P) -> Option<Self::Item>
        where
            P: Fn(&Self::Item) -> bool,
        {}
        #[runs(predicate, place = "cpu")]
        fn find_map_any<P, R>(self, predicate: P) -> Option<R>
        where
            P: Fn(Self::Item) -> Option<R>,
        {}
        #[runs(predicate, place = "cpu")]
        fn find_map_first<P, R>(self, predicate: P) -> Option<R>
        where
            P: Fn(Self::Item) -> Option<R>,
        {}
        #[runs(predicate, place = "cpu")]
        fn find_map_last<P, R>(self, predicate: P) -> Option<R>
        where
            P: Fn(Self::Item) -> Option<R>,
        {}
        #[runs(predicate, place = "cpu")]
        fn any<P>(self, predicate: P) -> bool
        where
            P: Fn(Self::Item) -> bool,
        {}
        #[runs(predicate, place = "cpu")]
        fn all<P>(self, predicate: P) -> bool
        where
            P: Fn(Self::Item) -> bool,
        {}
        fn while_some<T>(self) -> WhileSome<Self>
        where
            Self: ParallelIterator<Item = Option<T>>,
        {}
        fn panic_fuse(self) -> PanicFuse<Self> {}
        fn collect<C>(self) -> C
        where
            C: FromParallelIterator<Self::Item>,
        {}
        fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB)
        where
            Self: ParallelIterator<Item = (A, B)>,
            FromA: Default + ParallelExtend<A>,
            FromB: Default + ParallelExtend<B>,
        {}
        #[runs(predicate, place = "cpu")]
        fn partition<A, B, P>(self, predicate: P) -> (A, B)
        where
            A: Default + ParallelExtend<Self::Item>,
            B: Default + ParallelExtend<Self::Item>,
            P: Fn(&Self::Item) -> bool,
        {}
        #[runs(predicate, place = "cpu")]
        fn partition_map<A, B, P, L, R>(self, predicate: P) -> (A, B)
        where
            A: Default + ParallelExtend<L>,
            B: Default + ParallelExtend<R>,
            P: Fn(Self::Item) -> Either<L, R>,
        {}
        fn intersperse(self, element: Self::Item) -> Intersperse<Self>
        where
            Self::Item: Clone,
        {}
        fn take_any(self, n: usize) -> TakeAny<Self> {}
        fn skip_any(self, n: usize) -> SkipAny<Self> {}
        fn take_any_while<P>(self, predicate: P) -> TakeAnyWhile<Self, P>
        where
            P: Fn(&Self::Item) -> bool,
        {}
        fn skip_any_while<P>(self, predicate: P) -> SkipAnyWhile<Self, P>
        where
            P: Fn(&Self::Item) -> bool,
        {}
        fn collect_vec_list(self) -> LinkedList<Vec<Self::Item>> {}
        fn drive_unindexed<C>(self, consumer: C) -> C::Result
        where
            C: UnindexedConsumer<Self::Item>;
        fn opt_len(&self) -> Option<usize> {}
    }
    impl<L, R> ParallelIterator for Either<L, R>
    where
        L: ParallelIterator,
        R: ParallelIterator<Item = L::Item>,
    {
        type Item = L::Item;
    }
    pub trait IndexedParallelIterator: ParallelIterator {
        fn by_exponential_blocks(self) -> ExponentialBlocks<Self> {}
        fn by_uniform_blocks(self, block_size: usize) -> UniformBlocks<Self> {}
        fn collect_into_vec(self, target: &mut Vec<Self::Item>) {}
        fn unzip_into_vecs<A, B>(self, left: &mut Vec<A>, right: &mut Vec<B>)
        where
            Self: IndexedParallelIterator<Item = (A, B)>,
        {}
        fn zip<Z>(self, zip_op: Z) -> Zip<Self, Z::Iter>
        where
            Z: IntoParallelIterator<Iter: IndexedParallelIterator>,
        {}
        fn zip_eq<Z>(self, zip_op: Z) -> ZipEq<Self, Z::Iter>
        where
            Z: IntoParallelIterator<Iter: IndexedParallelIterator>,
        {}
        fn interleave<I>(self, other: I) -> Interleave<Self, I::Iter>
        where
            I: IntoParallelIterator<Item = Self::Item, Iter: IndexedParallelIterator>,
        {}
        fn interleave_shortest<I>(self, other: I) -> InterleaveShortest<Self, I::Iter>
        where
            I: IntoParallelIterator<Item = Self::Item, Iter: IndexedParallelIterator>,
        {}
        fn chunks(self, chunk_size: usize) -> Chunks<Self> {}
        fn fold_chunks<T, ID, F>(
            self,
            chunk_size: usize,
            identity: ID,
            fold_op: F,
        ) -> FoldChunks<Self, ID, F>
        where
            ID: Fn() -> T,
            F: Fn(T, Self::Item) -> T,
        {}
        fn fold_chunks_with<T, F>(
            self,
            chunk_size: usize,
            init: T,
            fold_op: F,
        ) -> FoldChunksWith<Self, T, F>
        where
            T: Clone,
            F: Fn(T, Self::Item) -> T,
        {}
        fn cmp<I>(self, other: I) -> Ordering
        where
            I: IntoParallelIterator<Item = Self::Item, Iter: IndexedParallelIterator>,
            Self::Item: Ord,
        {}
        fn partial_cmp<I>(self, other: I) -> Option<Ordering>
        where
            I: IntoParallelIterator<Iter: IndexedParallelIterator>,
            Self::Item: PartialOrd<I::Item>,
        {}
        fn eq<I>(self, other: I) -> bool
        where
            I: IntoParallelIterator<Iter: IndexedParallelIterator>,
            Self::Item: PartialEq<I::Item>,
        {}
        fn ne<I>(self, other: I) -> bool
        where
            I: IntoParallelIterator<Iter: IndexedParallelIterator>,
            Self::Item: PartialEq<I::Item>,
        {}
        fn lt<I>(self, other: I) -> bool
        where
            I: IntoParallelIterator<Iter: IndexedParallelIterator>,
            Self::Item: PartialOrd<I::Item>,
        {}
        fn le<I>(self, other: I) -> bool
        where
            I: IntoParallelIterator<Iter: IndexedParallelIterator>,
            Self::Item: PartialOrd<I::Item>,
        {}
        fn gt<I>(self, other: I) -> bool
        where
            I: IntoParallelIterator<Iter: IndexedParallelIterator>,
            Self::Item: PartialOrd<I::Item>,
        {}
        fn ge<I>(self, other: I) -> bool
        where
            I: IntoParallelIterator<Iter: IndexedParallelIterator>,
            Self::Item: PartialOrd<I::Item>,
        {}
        fn enumerate(self) -> Enumerate<Self> {}
        fn step_by(self, step: usize) -> StepBy<Self> {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn take(self, n: usize) -> Take<Self> {}
        fn position_any<P>(self, predicate: P) -> Option<usize>
        where
            P: Fn(Self::Item) -> bool,
        {}
        fn position_first<P>(self, predicate: P) -> Option<usize>
        where
            P: Fn(Self::Item) -> bool,
        {}
        fn position_last<P>(self, predicate: P) -> Option<usize>
        where
            P: Fn(Self::Item) -> bool,
        {}
        fn positions<P>(self, predicate: P) -> Positions<Self, P>
        where
            P: Fn(Self::Item) -> bool,
        {}
        fn rev(self) -> Rev<Self> {}
        fn with_min_len(self, min: usize) -> MinLen<Self> {}
        fn with_max_len(self, max: usize) -> MaxLen<Self> {}
        fn len(&self) -> usize;
        fn drive<C: Consumer<Self::Item>>(self, consumer: C) -> C::Result;
        fn with_producer<CB: ProducerCallback<Self::Item>>(self, callback: CB) -> CB::Output;
    }
    impl<L, R> IndexedParallelIterator for Either<L, R>
    where
        L: IndexedParallelIterator,
        R: IndexedParallelIterator<Item = L::Item>,
    {}
    pub trait FromParallelIterator<T> {
        fn from_par_iter<I>(par_iter: I) -> Self
        where
            I: IntoParallelIterator<Item = T>;
    }
    impl<T> FromParallelIterator<T> for Vec<T> {}
    impl<T> FromParallelIterator<T> for Box<[T]> {}
    impl<T> FromParallelIterator<T> for Rc<[T]> {}
    impl<T> FromParallelIterator<T> for Arc<[T]> {}
    impl<T> FromParallelIterator<T> for VecDeque<T> {}
    impl<T> FromParallelIterator<T> for BinaryHeap<T>
    where
        T: Ord,
    {}
    impl<T> FromParallelIterator<T> for LinkedList<T> {}
    impl<K, V, S> FromParallelIterator<(K, V)> for HashMap<K, V, S>
    where
        K: Eq + Hash,
        S: BuildHasher + Default,
    {}
    impl<K, V> FromParallelIterator<(K, V)> for BTreeMap<K, V>
    where
        K: Ord,
    {}
    impl<V, S> FromParallelIterator<V> for HashSet<V, S>
    where
        V: Eq + Hash,
        S: BuildHasher + Default,
    {}
    impl<V> FromParallelIterator<V> for BTreeSet<V>
    where
        V: Ord,
    {}
    impl<'a> FromParallelIterator<&'a OsStr> for OsString {}
    impl FromParallelIterator<OsString> for OsString {}
    impl<'a> FromParallelIterator<Cow<'a, OsStr>> for OsString {}
    impl<'a, C, T> FromParallelIterator<T> for Cow<'a, C>
    where
        C: ToOwned<Owned: FromParallelIterator<T>> + ?Sized,
    {}
    impl FromParallelIterator<()> for () {}
    impl<A, B, FromA, FromB> FromParallelIterator<(A, B)> for (FromA, FromB)
    where
        FromA: FromParallelIterator<A>,
        FromB: FromParallelIterator<B>,
    {}
    impl<L, R, A, B> FromParallelIterator<Either<L, R>> for (A, B)
    where
        A: FromParallelIterator<L>,
        B: FromParallelIterator<R>,
    {}
    impl<C, T> FromParallelIterator<Option<T>> for Option<C>
    where
        C: FromParallelIterator<T>,
    {}
    impl<C, T, E> FromParallelIterator<Result<T, E>> for Result<C, E>
    where
        C: FromParallelIterator<T>,
    {}
    pub trait ParallelExtend<T> {
        fn par_extend<I>(&mut self, par_iter: I)
        where
            I: IntoParallelIterator<Item = T>;
    }
    impl<T> ParallelExtend<T> for BinaryHeap<T>
    where
        T: Ord,
    {}
    impl<'a, T> ParallelExtend<&'a T> for BinaryHeap<T>
    where
        T: Copy + Ord,
    {}
    impl<K, V> ParallelExtend<(K, V)> for BTreeMap<K, V>
    where
        K: Ord,
    {}
    impl<'a, K, V> ParallelExtend<(&'a K, &'a V)> for BTreeMap<K, V>
    where
        K: Copy + Ord,
        V: Copy,
    {}
    impl<T> ParallelExtend<T> for BTreeSet<T>
    where
        T: Ord,
    {}
    impl<'a, T> ParallelExtend<&'a T> for BTreeSet<T>
    where
        T: Copy + Ord,
    {}
    impl<K, V, S> ParallelExtend<(K, V)> for HashMap<K, V, S>
    where
        K: Eq + Hash,
        S: BuildHasher,
    {}
    impl<'a, K, V, S> ParallelExtend<(&'a K, &'a V)> for HashMap<K, V, S>
    where
        K: Copy + Eq + Hash,
        V: Copy,
        S: BuildHasher,
    {}
    impl<T, S> ParallelExtend<T> for HashSet<T, S>
    where
        T: Eq + Hash,
        S: BuildHasher,
    {}
    impl<'a, T, S> ParallelExtend<&'a T> for HashSet<T, S>
    where
        T: Copy + Eq + Hash,
        S: BuildHasher,
    {}
    impl<T> ParallelExtend<T> for LinkedList<T> {}
    impl<'a, T> ParallelExtend<&'a T> for LinkedList<T>
    where
        T: Copy,
    {}
    impl<'a> ParallelExtend<&'a OsStr> for OsString {}
    impl ParallelExtend<OsString> for OsString {}
    impl<'a> ParallelExtend<Cow<'a, OsStr>> for OsString {}
    impl ParallelExtend<char> for String {}
    impl<'a> ParallelExtend<&'a char> for String {}
    impl<'a> ParallelExtend<&'a str> for String {}
    impl ParallelExtend<String> for String {}
    impl ParallelExtend<Box<str>> for String {}
    impl<'a> ParallelExtend<Cow<'a, str>> for String {}
    impl<T> ParallelExtend<T> for VecDeque<T> {}
    impl<'a, T> ParallelExtend<&'a T> for VecDeque<T>
    where
        T: Copy,
    {}
    impl<T> ParallelExtend<T> for Vec<T> {}
    impl<'a, T> ParallelExtend<&'a T> for Vec<T>
    where
        T: Copy,
    {}
    impl ParallelExtend<()> for () {}
    impl<A, B, FromA, FromB> ParallelExtend<(A, B)> for (FromA, FromB)
    where
        FromA: ParallelExtend<A>,
        FromB: ParallelExtend<B>,
    {}
    impl<L, R, A, B> ParallelExtend<Either<L, R>> for (A, B)
    where
        A: ParallelExtend<L>,
        B: ParallelExtend<R>,
    {}
    impl<L, R, T> ParallelExtend<T> for Either<L, R>
    where
        L: ParallelExtend<T>,
        R: ParallelExtend<T>,
    {}
    pub trait ParallelDrainFull {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn par_drain(self) -> Self::Iter;
    }
    impl<'a, T: Ord> ParallelDrainFull for &'a mut BinaryHeap<T> {
        type Iter = Drain<'a, T>;
        type Item = T;
    }
    impl<'a, K, V, S> ParallelDrainFull for &'a mut HashMap<K, V, S> {
        type Iter = crate::collections::hash_map::Drain<'a, K, V>;
        type Item = (K, V);
    }
    impl<'a, T, S> ParallelDrainFull for &'a mut HashSet<T, S> {
        type Iter = crate::collections::hash_set::Drain<'a, T>;
        type Item = T;
    }
    pub trait ParallelDrainRange<Idx = usize> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn par_drain<R: RangeBounds<Idx>>(self, range: R) -> Self::Iter;
    }
    impl<'a, T> ParallelDrainRange<usize> for &'a mut VecDeque<T> {
        type Iter = crate::collections::vec_deque::Drain<'a, T>;
        type Item = T;
    }
    impl<'a> ParallelDrainRange<usize> for &'a mut String {
        type Iter = crate::string::Drain<'a>;
        type Item = char;
    }
    impl<'data, T> ParallelDrainRange<usize> for &'data mut Vec<T> {
        type Iter = crate::vec::Drain<'data, T>;
        type Item = T;
    }
    pub struct ExponentialBlocks<I>;
    impl<I> Clone for ExponentialBlocks<I> {}
    impl<I> ParallelIterator for ExponentialBlocks<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    pub struct UniformBlocks<I>;
    impl<I> Clone for UniformBlocks<I> {}
    impl<I> ParallelIterator for UniformBlocks<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    #[batch]
    pub struct Chain<A, B>;
    impl<A, B> Clone for Chain<A, B> {}
    impl<A, B> ParallelIterator for Chain<A, B>
    where
        A: ParallelIterator,
        B: ParallelIterator<Item = A::Item>,
    {
        type Item = A::Item;
    }
    impl<A, B> IndexedParallelIterator for Chain<A, B>
    where
        A: IndexedParallelIterator,
        B: IndexedParallelIterator<Item = A::Item>,
    {}
    #[batch]
    pub struct Chunks<I>;
    impl<I> Clone for Chunks<I> {}
    impl<I> ParallelIterator for Chunks<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = Vec<I::Item>;
    }
    impl<I> IndexedParallelIterator for Chunks<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct Cloned<I>;
    impl<I> Clone for Cloned<I> {}
    impl<'a, T, I> ParallelIterator for Cloned<I>
    where
        I: ParallelIterator<Item = &'a T>,
        T: Clone,
    {
        type Item = T;
    }
    impl<'a, T, I> IndexedParallelIterator for Cloned<I>
    where
        I: IndexedParallelIterator<Item = &'a T>,
        T: Clone,
    {}
    #[batch]
    pub struct Copied<I>;
    impl<I> Clone for Copied<I> {}
    impl<'a, T, I> ParallelIterator for Copied<I>
    where
        I: ParallelIterator<Item = &'a T>,
        T: Copy,
    {
        type Item = T;
    }
    impl<'a, T, I> IndexedParallelIterator for Copied<I>
    where
        I: IndexedParallelIterator<Item = &'a T>,
        T: Copy,
    {}
    pub fn empty<T>() -> Empty<T> {}
    pub struct Empty<T>;
    impl<T> Clone for Empty<T> {}
    impl<T> ParallelIterator for Empty<T> {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for Empty<T> {}
    #[batch]
    pub struct Enumerate<I>;
    impl<I> Clone for Enumerate<I> {}
    impl<I> ParallelIterator for Enumerate<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = (usize, I::Item);
    }
    impl<I> IndexedParallelIterator for Enumerate<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct Filter<I, P>;
    impl<I, P> Clone for Filter<I, P> {}
    impl<I, P> ParallelIterator for Filter<I, P>
    where
        I: ParallelIterator,
        P: Fn(&I::Item) -> bool,
    {
        type Item = I::Item;
    }
    #[batch]
    pub struct FilterMap<I, P>;
    impl<I, P> Clone for FilterMap<I, P> {}
    impl<I, P, R> ParallelIterator for FilterMap<I, P>
    where
        I: ParallelIterator,
        P: Fn(I::Item) -> Option<R>,
    {
        type Item = R;
    }
    pub struct FlatMap<I, F>;
    impl<I, F> Clone for FlatMap<I, F> {}
    impl<I, F, PI> ParallelIterator for FlatMap<I, F>
    where
        I: ParallelIterator,
        F: Fn(I::Item) -> PI,
        PI: IntoParallelIterator,
    {
        type Item = PI::Item;
    }
    pub struct FlatMapIter<I, F>;
    impl<I, F> Clone for FlatMapIter<I, F> {}
    impl<I, F, SI> ParallelIterator for FlatMapIter<I, F>
    where
        I: ParallelIterator,
        F: Fn(I::Item) -> SI,
        SI: IntoIterator<Item: Send>,
    {
        type Item = SI::Item;
    }
    pub struct Flatten<I>;
    impl<I> Clone for Flatten<I> {}
    impl<I> ParallelIterator for Flatten<I>
    where
        I: ParallelIterator<Item: IntoParallelIterator>,
    {
        type Item = <I::Item as IntoParallelIterator>::Item;
    }
    pub struct FlattenIter<I>;
    impl<I> Clone for FlattenIter<I> {}
    impl<I> ParallelIterator for FlattenIter<I>
    where
        I: ParallelIterator<Item: IntoIterator<Item: Send>>,
    {
        type Item = <I::Item as IntoIterator>::Item;
    }
    pub struct Fold<I, ID, F>;
    impl<I, ID, F> Clone for Fold<I, ID, F> {}
    impl<U, I, ID, F> ParallelIterator for Fold<I, ID, F>
    where
        I: ParallelIterator,
        F: Fn(U, I::Item) -> U,
        ID: Fn() -> U,
    {
        type Item = U;
    }
    pub struct FoldWith<I, U, F>;
    impl<I, U, F> Clone for FoldWith<I, U, F> {}
    impl<U, I, F> ParallelIterator for FoldWith<I, U, F>
    where
        I: ParallelIterator,
        F: Fn(U, I::Item) -> U,
        U: Clone,
    {
        type Item = U;
    }
    pub struct FoldChunks<I, ID, F>;
    impl<I, ID, F> Clone for FoldChunks<I, ID, F> {}
    impl<I, ID, U, F> ParallelIterator for FoldChunks<I, ID, F>
    where
        I: IndexedParallelIterator,
        ID: Fn() -> U,
        F: Fn(U, I::Item) -> U,
    {
        type Item = U;
    }
    impl<I, ID, U, F> IndexedParallelIterator for FoldChunks<I, ID, F>
    where
        I: IndexedParallelIterator,
        ID: Fn() -> U,
        F: Fn(U, I::Item) -> U,
    {}
    pub struct FoldChunksWith<I, U, F>;
    impl<I, U, F> Clone for FoldChunksWith<I, U, F> {}
    impl<I, U, F> ParallelIterator for FoldChunksWith<I, U, F>
    where
        I: IndexedParallelIterator,
        U: Clone,
        F: Fn(U, I::Item) -> U,
    {
        type Item = U;
    }
    impl<I, U, F> IndexedParallelIterator for FoldChunksWith<I, U, F>
    where
        I: IndexedParallelIterator,
        U: Clone,
        F: Fn(U, I::Item) -> U,
    {}
    #[batch]
    pub struct Inspect<I, F>;
    impl<I, F> Clone for Inspect<I, F> {}
    impl<I, F> ParallelIterator for Inspect<I, F>
    where
        I: ParallelIterator,
        F: Fn(&I::Item),
    {
        type Item = I::Item;
    }
    impl<I, F> IndexedParallelIterator for Inspect<I, F>
    where
        I: IndexedParallelIterator,
        F: Fn(&I::Item),
    {}
    #[batch]
    pub struct Interleave<I, J>;
    impl<I, J> Clone for Interleave<I, J> {}
    impl<I, J> ParallelIterator for Interleave<I, J>
    where
        I: IndexedParallelIterator,
        J: IndexedParallelIterator<Item = I::Item>,
    {
        type Item = I::Item;
    }
    impl<I, J> IndexedParallelIterator for Interleave<I, J>
    where
        I: IndexedParallelIterator,
        J: IndexedParallelIterator<Item = I::Item>,
    {}
    #[batch]
    pub struct InterleaveShortest<I, J>;
    impl<I, J> Clone for InterleaveShortest<I, J> {}
    impl<I, J> ParallelIterator for InterleaveShortest<I, J>
    where
        I: IndexedParallelIterator,
        J: IndexedParallelIterator<Item = I::Item>,
    {
        type Item = I::Item;
    }
    impl<I, J> IndexedParallelIterator for InterleaveShortest<I, J>
    where
        I: IndexedParallelIterator,
        J: IndexedParallelIterator<Item = I::Item>,
    {}
    #[batch]
    pub struct Intersperse<I>
    where
        I: ParallelIterator;
    impl<I> Clone for Intersperse<I>
    where
        I: ParallelIterator,
    {}
    impl<I> ParallelIterator for Intersperse<I>
    where
        I: ParallelIterator<Item: Clone>,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for Intersperse<I>
    where
        I: IndexedParallelIterator<Item: Clone>,
    {}
    #[batch]
    pub struct MaxLen<I>;
    impl<I> Clone for MaxLen<I> {}
    impl<I> ParallelIterator for MaxLen<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for MaxLen<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct MinLen<I>;
    impl<I> Clone for MinLen<I> {}
    impl<I> ParallelIterator for MinLen<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for MinLen<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct Map<I, F>;
    impl<I, F> Clone for Map<I, F> {}
    impl<I, F, R> ParallelIterator for Map<I, F>
    where
        I: ParallelIterator,
        F: Fn(I::Item) -> R,
    {
        type Item = F::Output;
    }
    impl<I, F, R> IndexedParallelIterator for Map<I, F>
    where
        I: IndexedParallelIterator,
        F: Fn(I::Item) -> R,
    {}
    #[batch]
    pub struct MapInit<I, INIT, F>;
    impl<I, INIT, F> Clone for MapInit<I, INIT, F> {}
    impl<I, INIT, T, F, R> ParallelIterator for MapInit<I, INIT, F>
    where
        I: ParallelIterator,
        INIT: Fn() -> T,
        F: Fn(&mut T, I::Item) -> R,
    {
        type Item = R;
    }
    impl<I, INIT, T, F, R> IndexedParallelIterator for MapInit<I, INIT, F>
    where
        I: IndexedParallelIterator,
        INIT: Fn() -> T,
        F: Fn(&mut T, I::Item) -> R,
    {}
    #[batch]
    pub struct MapWith<I, T, F>;
    impl<I, T, F> Clone for MapWith<I, T, F> {}
    impl<I, T, F, R> ParallelIterator for MapWith<I, T, F>
    where
        I: ParallelIterator,
        T: Clone,
        F: Fn(&mut T, I::Item) -> R,
    {
        type Item = R;
    }
    impl<I, T, F, R> IndexedParallelIterator for MapWith<I, T, F>
    where
        I: IndexedParallelIterator,
        T: Clone,
        F: Fn(&mut T, I::Item) -> R,
    {}
    pub struct MultiZip<T>;
    impl<T> Clone for MultiZip<T> {}
    pub fn once<T>(item: T) -> Once<T> {}
    #[batch]
    pub struct Once<T>;
    impl<T> Clone for Once<T> {}
    impl<T> ParallelIterator for Once<T> {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for Once<T> {}
    #[batch]
    pub struct PanicFuse<I>;
    impl<I> Clone for PanicFuse<I> {}
    impl<I> ParallelIterator for PanicFuse<I>
    where
        I: ParallelIterator,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for PanicFuse<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct IterBridge<Iter>;
    impl<Iter> Clone for IterBridge<Iter> {}
    impl<Iter> ParallelIterator for IterBridge<Iter>
    where
        Iter: Iterator<Item: Send>,
    {
        type Item = Iter::Item;
    }
    pub trait ParallelBridge: Sized {
        fn par_bridge(self) -> IterBridge<Self>;
    }
    impl<T> ParallelBridge for T
    where
        T: Iterator<Item: Send>,
    {}
    pub struct Positions<I, P>;
    impl<I, P> Clone for Positions<I, P> {}
    impl<I, P> ParallelIterator for Positions<I, P>
    where
        I: IndexedParallelIterator,
        P: Fn(I::Item) -> bool,
    {
        type Item = usize;
    }
    pub fn repeat<T: Clone>(element: T) -> Repeat<T> {}
    pub fn repeat_n<T: Clone>(element: T, n: usize) -> RepeatN<T> {}
    #[batch]
    pub struct Repeat<T>;
    impl<T> Clone for Repeat<T> {}
    impl<T> Repeat<T>
    where
        T: Clone,
    {
        pub fn take(self, n: usize) -> RepeatN<T> {}
        pub fn zip<Z>(self, zip_op: Z) -> Zip<RepeatN<T>, Z::Iter>
        where
            Z: IntoParallelIterator<Iter: IndexedParallelIterator>,
        {}
    }
    impl<T> ParallelIterator for Repeat<T>
    where
        T: Clone,
    {
        type Item = T;
    }
    #[batch]
    pub struct RepeatN<T>;
    impl<T> Clone for RepeatN<T> {}
    impl<T> ParallelIterator for RepeatN<T>
    where
        T: Clone,
    {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for RepeatN<T>
    where
        T: Clone,
    {}
    #[batch]
    pub struct Rev<I>;
    impl<I> Clone for Rev<I> {}
    impl<I> ParallelIterator for Rev<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for Rev<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct Skip<I>;
    impl<I> Clone for Skip<I> {}
    impl<I> ParallelIterator for Skip<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for Skip<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct SkipAny<I>;
    impl<I> Clone for SkipAny<I> {}
    impl<I> ParallelIterator for SkipAny<I>
    where
        I: ParallelIterator,
    {
        type Item = I::Item;
    }
    pub struct SkipAnyWhile<I, P>;
    impl<I, P> Clone for SkipAnyWhile<I, P> {}
    impl<I, P> ParallelIterator for SkipAnyWhile<I, P>
    where
        I: ParallelIterator,
        P: Fn(&I::Item) -> bool,
    {
        type Item = I::Item;
    }
    pub fn split<D, S>(data: D, splitter: S) -> Split<D, S>
    where
        S: Fn(D) -> (D, Option<D>),
    {}
    pub struct Split<D, S>;
    impl<D, S> Clone for Split<D, S> {}
    impl<D, S> ParallelIterator for Split<D, S>
    where
        S: Fn(D) -> (D, Option<D>),
    {
        type Item = D;
    }
    #[batch]
    pub struct StepBy<I>;
    impl<I> Clone for StepBy<I> {}
    impl<I> ParallelIterator for StepBy<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for StepBy<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct Take<I>;
    impl<I> Clone for Take<I> {}
    impl<I> ParallelIterator for Take<I>
    where
        I: IndexedParallelIterator,
    {
        type Item = I::Item;
    }
    impl<I> IndexedParallelIterator for Take<I>
    where
        I: IndexedParallelIterator,
    {}
    #[batch]
    pub struct TakeAny<I>;
    impl<I> Clone for TakeAny<I> {}
    impl<I> ParallelIterator for TakeAny<I>
    where
        I: ParallelIterator,
    {
        type Item = I::Item;
    }
    pub struct TakeAnyWhile<I, P>;
    impl<I, P> Clone for TakeAnyWhile<I, P> {}
    impl<I, P> ParallelIterator for TakeAnyWhile<I, P>
    where
        I: ParallelIterator,
        P: Fn(&I::Item) -> bool,
    {
        type Item = I::Item;
    }
    pub struct TryFold<I, U, ID, F>;
    impl<I, U, ID, F> Clone for TryFold<I, U, ID, F> {}
    impl<U, I, ID, F> ParallelIterator for TryFold<I, U, ID, F>
    where
        I: ParallelIterator,
        F: Fn(U::Output, I::Item) -> U,
        ID: Fn() -> U::Output,
    {
        type Item = U;
    }
    pub struct TryFoldWith<I, U, F>;
    impl<I, U, F> Clone for TryFoldWith<I, U, F> {}
    impl<U, I, F> ParallelIterator for TryFoldWith<I, U, F>
    where
        I: ParallelIterator,
        F: Fn(U::Output, I::Item) -> U,
    {
        type Item = U;
    }
    #[batch]
    pub struct Update<I, F>;
    impl<I, F> Clone for Update<I, F> {}
    impl<I, F> ParallelIterator for Update<I, F>
    where
        I: ParallelIterator,
        F: Fn(&mut I::Item),
    {
        type Item = I::Item;
    }
    impl<I, F> IndexedParallelIterator for Update<I, F>
    where
        I: IndexedParallelIterator,
        F: Fn(&mut I::Item),
    {}
    pub fn walk_tree<S, B, I>(root: S, children_of: B) -> WalkTree<S, B>
    where
        B: Fn(&S) -> I,
        I: IntoIterator<Item = S, IntoIter: DoubleEndedIterator>,
    {}
    pub fn walk_tree_postfix<S, B, I>(root: S, children_of: B) -> WalkTreePostfix<S, B>
    where
        B: Fn(&S) -> I,
        I: IntoIterator<Item = S>,
    {}
    pub fn walk_tree_prefix<S, B, I>(root: S, children_of: B) -> WalkTreePrefix<S, B>
    where
        B: Fn(&S) -> I,
        I: IntoIterator<Item = S, IntoIter: DoubleEndedIterator>,
    {}
    pub struct WalkTree<S, B>;
    impl<S, B, I> ParallelIterator for WalkTree<S, B>
    where
        B: Fn(&S) -> I,
        I: IntoIterator<Item = S, IntoIter: DoubleEndedIterator>,
    {
        type Item = S;
    }
    pub struct WalkTreePostfix<S, B>;
    impl<S, B, I> ParallelIterator for WalkTreePostfix<S, B>
    where
        B: Fn(&S) -> I,
        I: IntoIterator<Item = S>,
    {
        type Item = S;
    }
    pub struct WalkTreePrefix<S, B>;
    impl<S, B, I> ParallelIterator for WalkTreePrefix<S, B>
    where
        B: Fn(&S) -> I,
        I: IntoIterator<Item = S, IntoIter: DoubleEndedIterator>,
    {
        type Item = S;
    }
    #[batch]
    pub struct WhileSome<I>;
    impl<I> Clone for WhileSome<I> {}
    impl<I, T> ParallelIterator for WhileSome<I>
    where
        I: ParallelIterator<Item = Option<T>>,
    {
        type Item = T;
    }
    #[batch]
    pub struct Zip<A, B>;
    impl<A, B> Clone for Zip<A, B> {}
    impl<A, B> ParallelIterator for Zip<A, B>
    where
        A: IndexedParallelIterator,
        B: IndexedParallelIterator,
    {
        type Item = (A::Item, B::Item);
    }
    impl<A, B> IndexedParallelIterator for Zip<A, B>
    where
        A: IndexedParallelIterator,
        B: IndexedParallelIterator,
    {}
    #[batch]
    pub struct ZipEq<A, B>;
    impl<A, B> Clone for ZipEq<A, B> {}
    impl<A, B> ParallelIterator for ZipEq<A, B>
    where
        A: IndexedParallelIterator,
        B: IndexedParallelIterator,
    {
        type Item = (A::Item, B::Item);
    }
    impl<A, B> IndexedParallelIterator for ZipEq<A, B>
    where
        A: IndexedParallelIterator,
        B: IndexedParallelIterator,
    {}
    pub fn repeatn<T: Clone>(element: T, n: usize) -> RepeatN<T> {}
    impl<K, V, S> IntoParallelIterator for std::collections::HashMap<K, V, S> { type Item = (K, V); type Iter = crate::collections::hash_map::IntoIter<K, V>; }
    impl<'a, K, V, S> IntoParallelIterator for &'a std::collections::HashMap<K, V, S> { type Item = (&'a K, &'a V); type Iter = crate::collections::hash_map::Iter<'a, K, V>; }
    impl<'a, K, V, S> IntoParallelIterator for &'a mut std::collections::HashMap<K, V, S> { type Item = (&'a K, &'a mut V); type Iter = crate::collections::hash_map::IterMut<'a, K, V>; }
    impl<K, V> IntoParallelIterator for std::collections::BTreeMap<K, V> { type Item = (K, V); type Iter = crate::collections::btree_map::IntoIter<K, V>; }
    impl<'a, K, V> IntoParallelIterator for &'a std::collections::BTreeMap<K, V> { type Item = (&'a K, &'a V); type Iter = crate::collections::btree_map::Iter<'a, K, V>; }
    impl<'a, K, V> IntoParallelIterator for &'a mut std::collections::BTreeMap<K, V> { type Item = (&'a K, &'a mut V); type Iter = crate::collections::btree_map::IterMut<'a, K, V>; }
    impl<T, S> IntoParallelIterator for std::collections::HashSet<T, S> { type Item = T; type Iter = crate::collections::hash_set::IntoIter<T>; }
    impl<'a, T, S> IntoParallelIterator for &'a std::collections::HashSet<T, S> { type Item = &'a T; type Iter = crate::collections::hash_set::Iter<'a, T>; }
    impl<T> IntoParallelIterator for std::collections::BTreeSet<T> { type Item = T; type Iter = crate::collections::btree_set::IntoIter<T>; }
    impl<'a, T> IntoParallelIterator for &'a std::collections::BTreeSet<T> { type Item = &'a T; type Iter = crate::collections::btree_set::Iter<'a, T>; }
    impl<T> IntoParallelIterator for std::collections::LinkedList<T> { type Item = T; type Iter = crate::collections::linked_list::IntoIter<T>; }
    impl<'a, T> IntoParallelIterator for &'a std::collections::LinkedList<T> { type Item = &'a T; type Iter = crate::collections::linked_list::Iter<'a, T>; }
    impl<'a, T> IntoParallelIterator for &'a mut std::collections::LinkedList<T> { type Item = &'a mut T; type Iter = crate::collections::linked_list::IterMut<'a, T>; }

    pub mod plumbing {
        // https://docs.rs/rayon/1.12.0/rayon/iter/plumbing/ (1.12.0)

        pub trait ProducerCallback<T> {
            type Output;
            fn callback<P>(self, producer: P) -> Self::Output
            where
                P: Producer<Item = T>;
        }
        pub trait Producer: Sized {
            type Item;
            type IntoIter: Iterator<Item = Self::Item> + DoubleEndedIterator + ExactSizeIterator;
            fn into_iter(self) -> Self::IntoIter;
            fn min_len(&self) -> usize {}
            fn max_len(&self) -> usize {}
            fn split_at(self, index: usize) -> (Self, Self);
            fn fold_with<F>(self, folder: F) -> F
            where
                F: Folder<Self::Item>,
            {}
        }
        pub trait Consumer<Item>: Sized {
            type Folder: Folder<Item, Result = Self::Result>;
            type Reducer: Reducer<Self::Result>;
            type Result;
            fn split_at(self, index: usize) -> (Self, Self, Self::Reducer);
            fn into_folder(self) -> Self::Folder;
            fn full(&self) -> bool;
        }
        pub trait Folder<Item>: Sized {
            type Result;
            fn consume(self, item: Item) -> Self;
            fn consume_iter<I>(self, iter: I) -> Self
            where
                I: IntoIterator<Item = Item>,
            {}
            fn complete(self) -> Self::Result;
            fn full(&self) -> bool;
        }
        pub trait Reducer<Result> {
            fn reduce(self, left: Result, right: Result) -> Result;
        }
        pub trait UnindexedConsumer<I>: Consumer<I> {
            fn split_off_left(&self) -> Self;
            fn to_reducer(&self) -> Self::Reducer;
        }
        pub trait UnindexedProducer: Sized {
            type Item;
            fn split(self) -> (Self, Option<Self>);
            fn fold_with<F>(self, folder: F) -> F
            where
                F: Folder<Self::Item>;
        }
        pub fn bridge_producer_consumer<P, C>(len: usize, producer: P, consumer: C) -> C::Result
        where
            P: Producer,
            C: Consumer<P::Item>,
        {}
        pub fn bridge_unindexed<P, C>(producer: P, consumer: C) -> C::Result
        where
            P: UnindexedProducer,
            C: UnindexedConsumer<P::Item>,
        {}
    }
}

pub mod option {
    // https://docs.rs/rayon/1.12.0/rayon/option/ (1.12.0)
    use crate::iter::IndexedParallelIterator;
    use crate::iter::ParallelIterator;

    pub struct IntoIter<T>;
    impl<T> Clone for IntoIter<T> {}
    impl<T> ParallelIterator for IntoIter<T> {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for IntoIter<T> {}
    pub struct Iter<'a, T>;
    impl<T> Clone for Iter<'_, T> {}
    pub struct IterMut<'a, T>;
}

pub mod prelude {
    // https://docs.rs/rayon/1.12.0/rayon/prelude/ (1.12.0)
    pub use crate::iter::FromParallelIterator;
    pub use crate::iter::IndexedParallelIterator;
    pub use crate::iter::IntoParallelIterator;
    pub use crate::iter::IntoParallelRefIterator;
    pub use crate::iter::IntoParallelRefMutIterator;
    pub use crate::iter::ParallelBridge;
    pub use crate::iter::ParallelDrainFull;
    pub use crate::iter::ParallelDrainRange;
    pub use crate::iter::ParallelExtend;
    pub use crate::iter::ParallelIterator;
    pub use crate::slice::ParallelSlice;
    pub use crate::slice::ParallelSliceMut;
    pub use crate::str::ParallelString;
}

pub mod range {
    // https://docs.rs/rayon/1.12.0/rayon/range/ (1.12.0)
    use crate::iter::IndexedParallelIterator;
    use crate::iter::ParallelIterator;

    pub struct Iter<T>;
    impl<T> Clone for Iter<T> {}
    impl<T> ParallelIterator for Iter<T> {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for Iter<T> {}
    impl ParallelIterator for Iter<char> {
        type Item = char;
    }
    impl IndexedParallelIterator for Iter<char> {}
}

pub mod range_inclusive {
    // https://docs.rs/rayon/1.12.0/rayon/range_inclusive/ (1.12.0)
    use crate::iter::IndexedParallelIterator;
    use crate::iter::ParallelIterator;

    pub struct Iter<T>;
    impl<T> Clone for Iter<T> {}
    impl<T> ParallelIterator for Iter<T> {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for Iter<T> {}
    impl ParallelIterator for Iter<char> {
        type Item = char;
    }
    impl IndexedParallelIterator for Iter<char> {}
}

pub mod result {
    // https://docs.rs/rayon/1.12.0/rayon/result/ (1.12.0)

    pub struct IntoIter<T>;
    impl<T> Clone for IntoIter<T> {}
    pub struct Iter<'a, T>;
    impl<T> Clone for Iter<'_, T> {}
    pub struct IterMut<'a, T>;
}

pub mod slice {
    // https://docs.rs/rayon/1.12.0/rayon/slice/ (1.12.0)
    use crate::iter::IndexedParallelIterator;
    use crate::iter::ParallelIterator;
    use std::cmp::Ordering;
    use std::ops::Fn;

    pub trait ParallelSlice<T> {
        fn as_parallel_slice(&self) -> &[T];
        fn par_split<P>(&self, separator: P) -> Split<'_, T, P>
        where
            P: Fn(&T) -> bool,
        {}
        fn par_split_inclusive<P>(&self, separator: P) -> SplitInclusive<'_, T, P>
        where
            P: Fn(&T) -> bool,
        {}
        fn par_windows(&self, window_size: usize) -> Windows<'_, T> {}
        fn par_array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {}
        fn par_chunks(&self, chunk_size: usize) -> Chunks<'_, T> {}
        fn par_chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {}
        fn par_rchunks(&self, chunk_size: usize) -> RChunks<'_, T> {}
        fn par_rchunks_exact(&self, chunk_size: usize) -> RChunksExact<'_, T> {}
        fn par_chunk_by<F>(&self, pred: F) -> ChunkBy<'_, T, F>
        where
            F: Fn(&T, &T) -> bool,
        {}
    }
    impl<T> ParallelSlice<T> for [T] {}
    pub trait ParallelSliceMut<T> {
        fn as_parallel_slice_mut(&mut self) -> &mut [T];
        fn par_split_mut<P>(&mut self, separator: P) -> SplitMut<'_, T, P>
        where
            P: Fn(&T) -> bool,
        {}
        fn par_split_inclusive_mut<P>(&mut self, separator: P) -> SplitInclusiveMut<'_, T, P>
        where
            P: Fn(&T) -> bool,
        {}
        fn par_chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {}
        fn par_chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T> {}
        fn par_rchunks_mut(&mut self, chunk_size: usize) -> RChunksMut<'_, T> {}
        fn par_rchunks_exact_mut(&mut self, chunk_size: usize) -> RChunksExactMut<'_, T> {}
        fn par_sort(&mut self)
        where
            T: Ord,
        {}
        fn par_sort_by<F>(&mut self, compare: F)
        where
            F: Fn(&T, &T) -> Ordering,
        {}
        fn par_sort_by_key<K, F>(&mut self, f: F)
        where
            K: Ord,
            F: Fn(&T) -> K,
        {}
        fn par_sort_by_cached_key<K, F>(&mut self, f: F)
        where
            F: Fn(&T) -> K,
            K: Ord,
        {}
        fn par_sort_unstable(&mut self)
        where
            T: Ord,
        {}
        fn par_sort_unstable_by<F>(&mut self, compare: F)
        where
            F: Fn(&T, &T) -> Ordering,
        {}
        fn par_sort_unstable_by_key<K, F>(&mut self, f: F)
        where
            K: Ord,
            F: Fn(&T) -> K,
        {}
        fn par_chunk_by_mut<F>(&mut self, pred: F) -> ChunkByMut<'_, T, F>
        where
            F: Fn(&T, &T) -> bool,
        {}
    }
    impl<T> ParallelSliceMut<T> for [T] {}
    #[batch]
    pub struct Iter<'data, T>;
    impl<T> Clone for Iter<'_, T> {}
    impl<'data, T> ParallelIterator for Iter<'data, T> {
        type Item = &'data T;
    }
    impl<T> IndexedParallelIterator for Iter<'_, T> {}
    #[batch]
    pub struct IterMut<'data, T>;
    impl<'data, T> ParallelIterator for IterMut<'data, T> {
        type Item = &'data mut T;
    }
    impl<T> IndexedParallelIterator for IterMut<'_, T> {}
    pub struct Split<'data, T, P>;
    impl<T, P: Clone> Clone for Split<'_, T, P> {}
    impl<'data, T, P> ParallelIterator for Split<'data, T, P>
    where
        P: Fn(&T) -> bool,
    {
        type Item = &'data [T];
    }
    pub struct SplitInclusive<'data, T, P>;
    impl<T, P: Clone> Clone for SplitInclusive<'_, T, P> {}
    impl<'data, T, P> ParallelIterator for SplitInclusive<'data, T, P>
    where
        P: Fn(&T) -> bool,
    {
        type Item = &'data [T];
    }
    pub struct SplitMut<'data, T, P>;
    impl<'data, T, P> ParallelIterator for SplitMut<'data, T, P>
    where
        P: Fn(&T) -> bool,
    {
        type Item = &'data mut [T];
    }
    pub struct SplitInclusiveMut<'data, T, P>;
    impl<'data, T, P> ParallelIterator for SplitInclusiveMut<'data, T, P>
    where
        P: Fn(&T) -> bool,
    {
        type Item = &'data mut [T];
    }
    pub struct ChunkBy<'data, T, P>;
    impl<T, P: Clone> Clone for ChunkBy<'_, T, P> {}
    impl<'data, T, P> ParallelIterator for ChunkBy<'data, T, P>
    where
        P: Fn(&T, &T) -> bool,
    {
        type Item = &'data [T];
    }
    pub struct ChunkByMut<'data, T, P>;
    impl<'data, T, P> ParallelIterator for ChunkByMut<'data, T, P>
    where
        P: Fn(&T, &T) -> bool,
    {
        type Item = &'data mut [T];
    }
    pub struct Chunks<'data, T>;
    impl<T> Clone for Chunks<'_, T> {}
    impl<'data, T> ParallelIterator for Chunks<'data, T> {
        type Item = &'data [T];
    }
    impl<T> IndexedParallelIterator for Chunks<'_, T> {}
    pub struct ChunksExact<'data, T>;
    impl<'data, T> ChunksExact<'data, T> {
        pub fn remainder(&self) -> &'data [T] {}
    }
    impl<T> Clone for ChunksExact<'_, T> {}
    impl<'data, T> ParallelIterator for ChunksExact<'data, T> {
        type Item = &'data [T];
    }
    impl<T> IndexedParallelIterator for ChunksExact<'_, T> {}
    pub struct ChunksExactMut<'data, T>;
    impl<'data, T> ChunksExactMut<'data, T> {
        pub fn into_remainder(self) -> &'data mut [T] {}
        pub fn remainder(&mut self) -> &mut [T] {}
        pub fn take_remainder(&mut self) -> &'data mut [T] {}
    }
    impl<'data, T> ParallelIterator for ChunksExactMut<'data, T> {
        type Item = &'data mut [T];
    }
    impl<T> IndexedParallelIterator for ChunksExactMut<'_, T> {}
    pub struct ChunksMut<'data, T>;
    impl<'data, T> ParallelIterator for ChunksMut<'data, T> {
        type Item = &'data mut [T];
    }
    impl<T> IndexedParallelIterator for ChunksMut<'_, T> {}
    pub struct RChunks<'data, T>;
    impl<T> Clone for RChunks<'_, T> {}
    impl<'data, T> ParallelIterator for RChunks<'data, T> {
        type Item = &'data [T];
    }
    impl<T> IndexedParallelIterator for RChunks<'_, T> {}
    pub struct RChunksExact<'data, T>;
    impl<'data, T> RChunksExact<'data, T> {
        pub fn remainder(&self) -> &'data [T] {}
    }
    impl<T> Clone for RChunksExact<'_, T> {}
    impl<'data, T> ParallelIterator for RChunksExact<'data, T> {
        type Item = &'data [T];
    }
    impl<T> IndexedParallelIterator for RChunksExact<'_, T> {}
    pub struct RChunksExactMut<'data, T>;
    impl<'data, T> RChunksExactMut<'data, T> {
        pub fn into_remainder(self) -> &'data mut [T] {}
        pub fn remainder(&mut self) -> &mut [T] {}
        pub fn take_remainder(&mut self) -> &'data mut [T] {}
    }
    impl<'data, T> ParallelIterator for RChunksExactMut<'data, T> {
        type Item = &'data mut [T];
    }
    impl<'data, T> IndexedParallelIterator for RChunksExactMut<'data, T> {}
    pub struct RChunksMut<'data, T>;
    impl<'data, T> ParallelIterator for RChunksMut<'data, T> {
        type Item = &'data mut [T];
    }
    impl<T> IndexedParallelIterator for RChunksMut<'_, T> {}
    pub struct ArrayWindows<'data, T, const N: usize>;
    impl<T, const N: usize> Clone for ArrayWindows<'_, T, N> {}
    impl<'data, T, const N: usize> ParallelIterator for ArrayWindows<'data, T, N> {
        type Item = &'data [T; N];
    }
    impl<T, const N: usize> IndexedParallelIterator for ArrayWindows<'_, T, N> {}
    pub struct Windows<'data, T>;
    impl<T> Clone for Windows<'_, T> {}
    impl<'data, T> ParallelIterator for Windows<'data, T> {
        type Item = &'data [T];
    }
    impl<T> IndexedParallelIterator for Windows<'_, T> {}
}

pub mod str {
    // https://docs.rs/rayon/1.12.0/rayon/str/ (1.12.0)
    use crate::iter::ParallelIterator;

    pub trait ParallelString {
        fn as_parallel_string(&self) -> &str;
        fn par_chars(&self) -> Chars<'_> {}
        fn par_char_indices(&self) -> CharIndices<'_> {}
        fn par_bytes(&self) -> Bytes<'_> {}
        fn par_encode_utf16(&self) -> EncodeUtf16<'_> {}
        fn par_split<P>(&self, separator: P) -> Split<'_, P> {}
        fn par_split_inclusive<P>(&self, separator: P) -> SplitInclusive<'_, P> {}
        fn par_split_terminator<P>(&self, terminator: P) -> SplitTerminator<'_, P> {}
        fn par_lines(&self) -> Lines<'_> {}
        fn par_split_whitespace(&self) -> SplitWhitespace<'_> {}
        fn par_split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_> {}
        fn par_matches<P>(&self, pattern: P) -> Matches<'_, P> {}
        fn par_match_indices<P>(&self, pattern: P) -> MatchIndices<'_, P> {}
    }
    impl ParallelString for str {}
    pub struct Chars<'ch>;
    impl<'ch> Clone for Chars<'ch> {}
    impl<'ch> ParallelIterator for Chars<'ch> {
        type Item = char;
    }
    pub struct CharIndices<'ch>;
    impl<'ch> Clone for CharIndices<'ch> {}
    impl<'ch> ParallelIterator for CharIndices<'ch> {
        type Item = (usize, char);
    }
    pub struct Bytes<'ch>;
    impl<'ch> Clone for Bytes<'ch> {}
    impl<'ch> ParallelIterator for Bytes<'ch> {
        type Item = u8;
    }
    pub struct EncodeUtf16<'ch>;
    impl<'ch> Clone for EncodeUtf16<'ch> {}
    impl<'ch> ParallelIterator for EncodeUtf16<'ch> {
        type Item = u16;
    }
    pub struct Split<'ch, P>;
    impl<'ch, P> Clone for Split<'ch, P> {}
    impl<'ch, P> ParallelIterator for Split<'ch, P> {
        type Item = &'ch str;
    }
    pub struct SplitInclusive<'ch, P>;
    impl<'ch, P> Clone for SplitInclusive<'ch, P> {}
    impl<'ch, P> ParallelIterator for SplitInclusive<'ch, P> {
        type Item = &'ch str;
    }
    pub struct SplitTerminator<'ch, P>;
    impl<'ch, P> Clone for SplitTerminator<'ch, P> {}
    impl<'ch, P> ParallelIterator for SplitTerminator<'ch, P> {
        type Item = &'ch str;
    }
    pub struct Lines<'ch>;
    impl<'ch> Clone for Lines<'ch> {}
    impl<'ch> ParallelIterator for Lines<'ch> {
        type Item = &'ch str;
    }
    pub struct SplitWhitespace<'ch>;
    impl<'ch> Clone for SplitWhitespace<'ch> {}
    impl<'ch> ParallelIterator for SplitWhitespace<'ch> {
        type Item = &'ch str;
    }
    pub struct SplitAsciiWhitespace<'ch>;
    impl<'ch> Clone for SplitAsciiWhitespace<'ch> {}
    impl<'ch> ParallelIterator for SplitAsciiWhitespace<'ch> {
        type Item = &'ch str;
    }
    pub struct Matches<'ch, P>;
    impl<'ch, P> Clone for Matches<'ch, P> {}
    impl<'ch, P> ParallelIterator for Matches<'ch, P> {
        type Item = &'ch str;
    }
    pub struct MatchIndices<'ch, P>;
    impl<'ch, P> Clone for MatchIndices<'ch, P> {}
    impl<'ch, P> ParallelIterator for MatchIndices<'ch, P> {
        type Item = (usize, &'ch str);
    }
}

pub mod string {
    // https://docs.rs/rayon/1.12.0/rayon/string/ (1.12.0)
    use crate::iter::ParallelIterator;

    pub struct Drain<'a>;
    impl<'a> ParallelIterator for Drain<'a> {
        type Item = char;
    }
}

pub mod vec {
    // https://docs.rs/rayon/1.12.0/rayon/vec/ (1.12.0)
    use crate::iter::IndexedParallelIterator;
    use crate::iter::ParallelIterator;

    #[batch]
    pub struct IntoIter<T>;
    impl<T> Clone for IntoIter<T> {}
    impl<T> ParallelIterator for IntoIter<T> {
        type Item = T;
    }
    impl<T> IndexedParallelIterator for IntoIter<T> {}
    pub struct Drain<'data, T>;
    impl<'data, T> ParallelIterator for Drain<'data, T> {
        type Item = T;
    }
    impl<'data, T> IndexedParallelIterator for Drain<'data, T> {}
}
