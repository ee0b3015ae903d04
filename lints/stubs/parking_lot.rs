//! Stub of `parking_lot`, read from the sources of parking_lot 0.12.5 and lock_api 0.4.14 (re-exported as `parking_lot::lock_api`).

// https://docs.rs/parking-lot/0.12.5/parking_lot/ (0.12.5)
use crate::lock_api::GetThreadId;
use std::time::Duration;
use std::time::Instant;
pub use crate::lock_api::ArcMutexGuard;
pub use crate::lock_api::ArcReentrantMutexGuard;
pub use crate::lock_api::ArcRwLockReadGuard;
pub use crate::lock_api::ArcRwLockUpgradableReadGuard;
pub use crate::lock_api::ArcRwLockWriteGuard;

pub struct Condvar;
impl Condvar {
    pub fn new() -> Condvar {}
    pub fn notify_one(&self) -> bool {}
    pub fn notify_all(&self) -> usize {}
    #[blocks]
    pub fn wait<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<'_, T>) {}
    #[blocks]
    pub fn wait_until<T: ?Sized>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        timeout: Instant,
    ) -> WaitTimeoutResult {}
    #[blocks]
    pub fn wait_for<T: ?Sized>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        timeout: Duration,
    ) -> WaitTimeoutResult {}
    #[blocks]
    pub fn wait_while<T, F>(&self, mutex_guard: &mut MutexGuard<'_, T>, condition: F)
    where
        T: ?Sized,
        F: FnMut(&mut T) -> bool,
    {}
    #[blocks]
    pub fn wait_while_until<T, F>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        condition: F,
        timeout: Instant,
    ) -> WaitTimeoutResult
    where
        T: ?Sized,
        F: FnMut(&mut T) -> bool,
    {}
    #[blocks]
    pub fn wait_while_for<T: ?Sized, F>(
        &self,
        mutex_guard: &mut MutexGuard<'_, T>,
        condition: F,
        timeout: Duration,
    ) -> WaitTimeoutResult
    where
        F: FnMut(&mut T) -> bool,
    {}
}
impl Default for Condvar {}
pub struct WaitTimeoutResult;
impl Clone for WaitTimeoutResult {}
impl WaitTimeoutResult {
    pub fn timed_out(self) -> bool {}
}
pub fn const_fair_mutex<T>(val: T) -> FairMutex<T> {}
pub type FairMutex<T> = lock_api::Mutex<RawFairMutex, T>;
pub type FairMutexGuard<'a, T> = lock_api::MutexGuard<'a, RawFairMutex, T>;
pub type MappedFairMutexGuard<'a, T> = lock_api::MappedMutexGuard<'a, RawFairMutex, T>;
pub fn const_mutex<T>(val: T) -> Mutex<T> {}
pub type MappedMutexGuard<'a, T> = lock_api::MappedMutexGuard<'a, RawMutex, T>;
pub type Mutex<T> = lock_api::Mutex<RawMutex, T>;
pub type MutexGuard<'a, T> = lock_api::MutexGuard<'a, RawMutex, T>;
pub struct Once;
impl Once {
    pub fn new() -> Once {}
    pub fn state(&self) -> OnceState {}
    #[runs(f, place = "here")]
    pub fn call_once<F>(&self, f: F)
    where
        F: FnOnce(),
    {}
    #[runs(f, place = "here")]
    pub fn call_once_force<F>(&self, f: F)
    where
        F: FnOnce(OnceState),
    {}
}
impl Default for Once {}
pub enum OnceState {
    New,
    Poisoned,
    InProgress,
    Done,
}
impl Clone for OnceState {}
impl OnceState {
    pub fn poisoned(self) -> bool {}
    pub fn done(self) -> bool {}
}
pub struct RawFairMutex;
impl lock_api::RawMutex for RawFairMutex {
    type GuardMarker = <RawMutex as lock_api::RawMutex>::GuardMarker;
}
impl lock_api::RawMutexFair for RawFairMutex {}
impl lock_api::RawMutexTimed for RawFairMutex {
    type Duration = <RawMutex as lock_api::RawMutexTimed>::Duration;
    type Instant = <RawMutex as lock_api::RawMutexTimed>::Instant;
}
pub struct RawMutex;
impl lock_api::RawMutex for RawMutex {
}
impl lock_api::RawMutexFair for RawMutex {}
impl lock_api::RawMutexTimed for RawMutex {
    type Duration = Duration;
    type Instant = Instant;
}
pub struct RawRwLock;
impl lock_api::RawRwLock for RawRwLock {
}
impl lock_api::RawRwLockFair for RawRwLock {}
impl lock_api::RawRwLockDowngrade for RawRwLock {}
impl lock_api::RawRwLockTimed for RawRwLock {
    type Duration = Duration;
    type Instant = Instant;
}
impl lock_api::RawRwLockRecursive for RawRwLock {}
impl lock_api::RawRwLockRecursiveTimed for RawRwLock {}
impl lock_api::RawRwLockUpgrade for RawRwLock {}
impl lock_api::RawRwLockUpgradeFair for RawRwLock {}
impl lock_api::RawRwLockUpgradeDowngrade for RawRwLock {}
impl lock_api::RawRwLockUpgradeTimed for RawRwLock {}
pub fn const_reentrant_mutex<T>(val: T) -> ReentrantMutex<T> {}
pub type MappedReentrantMutexGuard<'a, T> = lock_api::MappedReentrantMutexGuard<
    'a,
    RawMutex,
    RawThreadId,
    T,
>;
pub struct RawThreadId;
impl GetThreadId for RawThreadId {}
pub type ReentrantMutex<T> = lock_api::ReentrantMutex<RawMutex, RawThreadId, T>;
pub type ReentrantMutexGuard<'a, T> = lock_api::ReentrantMutexGuard<
    'a,
    RawMutex,
    RawThreadId,
    T,
>;
pub fn const_rwlock<T>(val: T) -> RwLock<T> {}
pub type MappedRwLockReadGuard<'a, T> = lock_api::MappedRwLockReadGuard<
    'a,
    RawRwLock,
    T,
>;
pub type MappedRwLockWriteGuard<'a, T> = lock_api::MappedRwLockWriteGuard<
    'a,
    RawRwLock,
    T,
>;
pub type RwLock<T> = lock_api::RwLock<RawRwLock, T>;
pub type RwLockReadGuard<'a, T> = lock_api::RwLockReadGuard<'a, RawRwLock, T>;
pub type RwLockUpgradableReadGuard<'a, T> = lock_api::RwLockUpgradableReadGuard<
    'a,
    RawRwLock,
    T,
>;
pub type RwLockWriteGuard<'a, T> = lock_api::RwLockWriteGuard<'a, RawRwLock, T>;

pub mod lock_api {
    // https://docs.rs/parking-lot/0.12.5/parking_lot/lock_api/ (0.12.5)
    use std::num::NonZeroUsize;
    use std::ops::Deref;
    use std::ops::DerefMut;
    use std::sync::Arc;

    pub struct GuardSend;
    pub struct GuardNoSend;
    pub trait RawMutex {
        const INIT: Self;
        type GuardMarker;
        fn lock(&self);
        fn try_lock(&self) -> bool;
        fn unlock(&self);
        fn is_locked(&self) -> bool {}
    }
    pub trait RawMutexFair: RawMutex {
        fn unlock_fair(&self);
        fn bump(&self) {}
    }
    pub trait RawMutexTimed: RawMutex {
        type Duration;
        type Instant;
        fn try_lock_for(&self, timeout: Self::Duration) -> bool;
        fn try_lock_until(&self, timeout: Self::Instant) -> bool;
    }
    pub struct Mutex<R, T: ?Sized>;
    impl<R: RawMutex, T> Mutex<R, T> {
        pub fn new(val: T) -> Mutex<R, T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<R, T> Mutex<R, T> {
        pub fn from_raw(raw_mutex: R, val: T) -> Mutex<R, T> {}
        pub fn const_new(raw_mutex: R, val: T) -> Mutex<R, T> {}
    }
    impl<R: RawMutex, T: ?Sized> Mutex<R, T> {
        pub fn make_guard_unchecked(&self) -> MutexGuard<'_, R, T> {}
        pub fn lock(&self) -> MutexGuard<'_, R, T> {}
        pub fn try_lock(&self) -> Option<MutexGuard<'_, R, T>> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn is_locked(&self) -> bool {}
        pub fn force_unlock(&self) {}
        pub fn raw(&self) -> &R {}
        pub fn data_ptr(&self) -> *mut T {}
        pub fn lock_arc(self: &Arc<Self>) -> ArcMutexGuard<R, T> {}
        pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcMutexGuard<R, T>> {}
    }
    impl<R: RawMutexFair, T: ?Sized> Mutex<R, T> {
        pub fn force_unlock_fair(&self) {}
    }
    impl<R: RawMutexTimed, T: ?Sized> Mutex<R, T> {
        pub fn try_lock_for(&self, timeout: R::Duration) -> Option<MutexGuard<'_, R, T>> {}
        pub fn try_lock_until(&self, timeout: R::Instant) -> Option<MutexGuard<'_, R, T>> {}
        pub fn try_lock_arc_for(
            self: &Arc<Self>,
            timeout: R::Duration,
        ) -> Option<ArcMutexGuard<R, T>> {}
        pub fn try_lock_arc_until(
            self: &Arc<Self>,
            timeout: R::Instant,
        ) -> Option<ArcMutexGuard<R, T>> {}
    }
    impl<R: RawMutex, T: ?Sized + Default> Default for Mutex<R, T> {}
    impl<R: RawMutex, T> From<T> for Mutex<R, T> {}
    pub struct MutexGuard<'a, R: RawMutex, T: ?Sized>;
    impl<'a, R: RawMutex, T: ?Sized> MutexGuard<'a, R, T> {
        pub fn mutex(s: &Self) -> &'a Mutex<R, T> {}
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedMutexGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedMutexGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>,
        {}
        pub fn try_map_or_err<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedMutexGuard<'a, R, U>, (Self, E)>
        where
            F: FnOnce(&mut T) -> Result<&mut U, E>,
        {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn leak(s: Self) -> &'a mut T {}
    }
    impl<'a, R: RawMutexFair, T: ?Sized> MutexGuard<'a, R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<'a, R: RawMutex, T: ?Sized> Deref for MutexGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawMutex, T: ?Sized> DerefMut for MutexGuard<'a, R, T> {}
    pub struct ArcMutexGuard<R: RawMutex, T: ?Sized>;
    impl<R: RawMutex, T: ?Sized> ArcMutexGuard<R, T> {
        pub fn mutex(s: &Self) -> &Arc<Mutex<R, T>> {}
        pub fn into_arc(s: Self) -> Arc<Mutex<R, T>> {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
    }
    impl<R: RawMutexFair, T: ?Sized> ArcMutexGuard<R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn into_arc_fair(s: Self) -> Arc<Mutex<R, T>> {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<R: RawMutex, T: ?Sized> Deref for ArcMutexGuard<R, T> {
        type Target = T;
    }
    impl<R: RawMutex, T: ?Sized> DerefMut for ArcMutexGuard<R, T> {}
    pub struct MappedMutexGuard<'a, R: RawMutex, T: ?Sized>;
    impl<'a, R: RawMutex, T: ?Sized> MappedMutexGuard<'a, R, T> {
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedMutexGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedMutexGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>,
        {}
        pub fn try_map_or_err<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedMutexGuard<'a, R, U>, (Self, E)>
        where
            F: FnOnce(&mut T) -> Result<&mut U, E>,
        {}
    }
    impl<'a, R: RawMutexFair, T: ?Sized> MappedMutexGuard<'a, R, T> {
        pub fn unlock_fair(s: Self) {}
    }
    impl<'a, R: RawMutex, T: ?Sized> Deref for MappedMutexGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawMutex, T: ?Sized> DerefMut for MappedMutexGuard<'a, R, T> {}
    pub trait GetThreadId {
        const INIT: Self;
        fn nonzero_thread_id(&self) -> NonZeroUsize;
    }
    pub struct RawReentrantMutex<R, G>;
    impl<R: RawMutex, G: GetThreadId> RawReentrantMutex<R, G> {
        pub fn lock(&self) {}
        pub fn try_lock(&self) -> bool {}
        pub fn unlock(&self) {}
        pub fn is_locked(&self) -> bool {}
        pub fn is_owned_by_current_thread(&self) -> bool {}
    }
    impl<R: RawMutexFair, G: GetThreadId> RawReentrantMutex<R, G> {
        pub fn unlock_fair(&self) {}
        pub fn bump(&self) {}
    }
    impl<R: RawMutexTimed, G: GetThreadId> RawReentrantMutex<R, G> {
        pub fn try_lock_until(&self, timeout: R::Instant) -> bool {}
        pub fn try_lock_for(&self, timeout: R::Duration) -> bool {}
    }
    pub struct ReentrantMutex<R, G, T: ?Sized>;
    impl<R: RawMutex, G: GetThreadId, T> ReentrantMutex<R, G, T> {
        pub fn new(val: T) -> ReentrantMutex<R, G, T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<R, G, T> ReentrantMutex<R, G, T> {
        pub fn from_raw(raw_mutex: R, get_thread_id: G, val: T) -> ReentrantMutex<R, G, T> {}
        pub fn const_new(raw_mutex: R, get_thread_id: G, val: T) -> ReentrantMutex<R, G, T> {}
    }
    impl<R: RawMutex, G: GetThreadId, T: ?Sized> ReentrantMutex<R, G, T> {
        pub fn make_guard_unchecked(&self) -> ReentrantMutexGuard<'_, R, G, T> {}
        pub fn lock(&self) -> ReentrantMutexGuard<'_, R, G, T> {}
        pub fn try_lock(&self) -> Option<ReentrantMutexGuard<'_, R, G, T>> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn is_locked(&self) -> bool {}
        pub fn is_owned_by_current_thread(&self) -> bool {}
        pub fn force_unlock(&self) {}
        pub fn raw(&self) -> &R {}
        pub fn data_ptr(&self) -> *mut T {}
        pub fn make_arc_guard_unchecked(
            self: &Arc<Self>,
        ) -> ArcReentrantMutexGuard<R, G, T> {}
        pub fn lock_arc(self: &Arc<Self>) -> ArcReentrantMutexGuard<R, G, T> {}
        pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcReentrantMutexGuard<R, G, T>> {}
    }
    impl<R: RawMutexFair, G: GetThreadId, T: ?Sized> ReentrantMutex<R, G, T> {
        pub fn force_unlock_fair(&self) {}
    }
    impl<R: RawMutexTimed, G: GetThreadId, T: ?Sized> ReentrantMutex<R, G, T> {
        pub fn try_lock_for(
            &self,
            timeout: R::Duration,
        ) -> Option<ReentrantMutexGuard<'_, R, G, T>> {}
        pub fn try_lock_until(
            &self,
            timeout: R::Instant,
        ) -> Option<ReentrantMutexGuard<'_, R, G, T>> {}
        pub fn try_lock_arc_for(
            self: &Arc<Self>,
            timeout: R::Duration,
        ) -> Option<ArcReentrantMutexGuard<R, G, T>> {}
        pub fn try_lock_arc_until(
            self: &Arc<Self>,
            timeout: R::Instant,
        ) -> Option<ArcReentrantMutexGuard<R, G, T>> {}
    }
    impl<R: RawMutex, G: GetThreadId, T: ?Sized + Default> Default
    for ReentrantMutex<R, G, T> {}
    impl<R: RawMutex, G: GetThreadId, T> From<T> for ReentrantMutex<R, G, T> {}
    pub struct ReentrantMutexGuard<'a, R: RawMutex, G: GetThreadId, T: ?Sized>;
    impl<'a, R: RawMutex, G: GetThreadId, T: ?Sized> ReentrantMutexGuard<'a, R, G, T> {
        pub fn remutex(s: &Self) -> &'a ReentrantMutex<R, G, T> {}
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedReentrantMutexGuard<'a, R, G, U>
        where
            F: FnOnce(&T) -> &U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>,
        {}
        pub fn try_map_or_err<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, (Self, E)>
        where
            F: FnOnce(&T) -> Result<&U, E>,
        {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
    }
    impl<'a, R: RawMutexFair, G: GetThreadId, T: ?Sized> ReentrantMutexGuard<'a, R, G, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<'a, R: RawMutex, G: GetThreadId, T: ?Sized> Deref
    for ReentrantMutexGuard<'a, R, G, T> {
        type Target = T;
    }
    pub struct ArcReentrantMutexGuard<R: RawMutex, G: GetThreadId, T: ?Sized>;
    impl<R: RawMutex, G: GetThreadId, T: ?Sized> ArcReentrantMutexGuard<R, G, T> {
        pub fn remutex(s: &Self) -> &Arc<ReentrantMutex<R, G, T>> {}
        pub fn into_arc(s: Self) -> Arc<ReentrantMutex<R, G, T>> {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
    }
    impl<R: RawMutexFair, G: GetThreadId, T: ?Sized> ArcReentrantMutexGuard<R, G, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn into_arc_fair(s: Self) -> Arc<ReentrantMutex<R, G, T>> {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<R: RawMutex, G: GetThreadId, T: ?Sized> Deref for ArcReentrantMutexGuard<R, G, T> {
        type Target = T;
    }
    pub struct MappedReentrantMutexGuard<'a, R: RawMutex, G: GetThreadId, T: ?Sized>;
    impl<'a, R: RawMutex, G: GetThreadId, T: ?Sized> MappedReentrantMutexGuard<'a, R, G, T> {
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedReentrantMutexGuard<'a, R, G, U>
        where
            F: FnOnce(&T) -> &U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>,
        {}
        pub fn try_map_or_err<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, (Self, E)>
        where
            F: FnOnce(&T) -> Result<&U, E>,
        {}
    }
    impl<
        'a,
        R: RawMutexFair,
        G: GetThreadId,
        T: ?Sized,
    > MappedReentrantMutexGuard<'a, R, G, T> {
        pub fn unlock_fair(s: Self) {}
    }
    impl<'a, R: RawMutex, G: GetThreadId, T: ?Sized> Deref
    for MappedReentrantMutexGuard<'a, R, G, T> {
        type Target = T;
    }
    pub trait RawRwLock {
        const INIT: Self;
        type GuardMarker;
        fn lock_shared(&self);
        fn try_lock_shared(&self) -> bool;
        fn unlock_shared(&self);
        fn lock_exclusive(&self);
        fn try_lock_exclusive(&self) -> bool;
        fn unlock_exclusive(&self);
        fn is_locked(&self) -> bool {}
        fn is_locked_exclusive(&self) -> bool {}
    }
    pub trait RawRwLockFair: RawRwLock {
        fn unlock_shared_fair(&self);
        fn unlock_exclusive_fair(&self);
        fn bump_shared(&self) {}
        fn bump_exclusive(&self) {}
    }
    pub trait RawRwLockDowngrade: RawRwLock {
        fn downgrade(&self);
    }
    pub trait RawRwLockTimed: RawRwLock {
        type Duration;
        type Instant;
        fn try_lock_shared_for(&self, timeout: Self::Duration) -> bool;
        fn try_lock_shared_until(&self, timeout: Self::Instant) -> bool;
        fn try_lock_exclusive_for(&self, timeout: Self::Duration) -> bool;
        fn try_lock_exclusive_until(&self, timeout: Self::Instant) -> bool;
    }
    pub trait RawRwLockRecursive: RawRwLock {
        fn lock_shared_recursive(&self);
        fn try_lock_shared_recursive(&self) -> bool;
    }
    pub trait RawRwLockRecursiveTimed: RawRwLockRecursive + RawRwLockTimed {
        fn try_lock_shared_recursive_for(&self, timeout: Self::Duration) -> bool;
        fn try_lock_shared_recursive_until(&self, timeout: Self::Instant) -> bool;
    }
    pub trait RawRwLockUpgrade: RawRwLock {
        fn lock_upgradable(&self);
        fn try_lock_upgradable(&self) -> bool;
        fn unlock_upgradable(&self);
        fn upgrade(&self);
        fn try_upgrade(&self) -> bool;
    }
    pub trait RawRwLockUpgradeFair: RawRwLockUpgrade + RawRwLockFair {
        fn unlock_upgradable_fair(&self);
        fn bump_upgradable(&self) {}
    }
    pub trait RawRwLockUpgradeDowngrade: RawRwLockUpgrade + RawRwLockDowngrade {
        fn downgrade_upgradable(&self);
        fn downgrade_to_upgradable(&self);
    }
    pub trait RawRwLockUpgradeTimed: RawRwLockUpgrade + RawRwLockTimed {
        fn try_lock_upgradable_for(&self, timeout: Self::Duration) -> bool;
        fn try_lock_upgradable_until(&self, timeout: Self::Instant) -> bool;
        fn try_upgrade_for(&self, timeout: Self::Duration) -> bool;
        fn try_upgrade_until(&self, timeout: Self::Instant) -> bool;
    }
    pub struct RwLock<R, T: ?Sized>;
    impl<R: RawRwLock, T> RwLock<R, T> {
        pub fn new(val: T) -> RwLock<R, T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<R, T> RwLock<R, T> {
        pub fn from_raw(raw_rwlock: R, val: T) -> RwLock<R, T> {}
        pub fn const_new(raw_rwlock: R, val: T) -> RwLock<R, T> {}
    }
    impl<R: RawRwLock, T: ?Sized> RwLock<R, T> {
        pub fn make_read_guard_unchecked(&self) -> RwLockReadGuard<'_, R, T> {}
        pub fn make_write_guard_unchecked(&self) -> RwLockWriteGuard<'_, R, T> {}
        pub fn read(&self) -> RwLockReadGuard<'_, R, T> {}
        pub fn try_read(&self) -> Option<RwLockReadGuard<'_, R, T>> {}
        pub fn write(&self) -> RwLockWriteGuard<'_, R, T> {}
        pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, R, T>> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn is_locked(&self) -> bool {}
        pub fn is_locked_exclusive(&self) -> bool {}
        pub fn force_unlock_read(&self) {}
        pub fn force_unlock_write(&self) {}
        pub fn raw(&self) -> &R {}
        pub fn data_ptr(&self) -> *mut T {}
        pub fn make_arc_read_guard_unchecked(self: &Arc<Self>) -> ArcRwLockReadGuard<R, T> {}
        pub fn make_arc_write_guard_unchecked(
            self: &Arc<Self>,
        ) -> ArcRwLockWriteGuard<R, T> {}
        pub fn read_arc(self: &Arc<Self>) -> ArcRwLockReadGuard<R, T> {}
        pub fn try_read_arc(self: &Arc<Self>) -> Option<ArcRwLockReadGuard<R, T>> {}
        pub fn write_arc(self: &Arc<Self>) -> ArcRwLockWriteGuard<R, T> {}
        pub fn try_write_arc(self: &Arc<Self>) -> Option<ArcRwLockWriteGuard<R, T>> {}
    }
    impl<R: RawRwLockFair, T: ?Sized> RwLock<R, T> {
        pub fn force_unlock_read_fair(&self) {}
        pub fn force_unlock_write_fair(&self) {}
    }
    impl<R: RawRwLockTimed, T: ?Sized> RwLock<R, T> {
        pub fn try_read_for(
            &self,
            timeout: R::Duration,
        ) -> Option<RwLockReadGuard<'_, R, T>> {}
        pub fn try_read_until(
            &self,
            timeout: R::Instant,
        ) -> Option<RwLockReadGuard<'_, R, T>> {}
        pub fn try_write_for(
            &self,
            timeout: R::Duration,
        ) -> Option<RwLockWriteGuard<'_, R, T>> {}
        pub fn try_write_until(
            &self,
            timeout: R::Instant,
        ) -> Option<RwLockWriteGuard<'_, R, T>> {}
        pub fn try_read_arc_for(
            self: &Arc<Self>,
            timeout: R::Duration,
        ) -> Option<ArcRwLockReadGuard<R, T>> {}
        pub fn try_read_arc_until(
            self: &Arc<Self>,
            timeout: R::Instant,
        ) -> Option<ArcRwLockReadGuard<R, T>> {}
        pub fn try_write_arc_for(
            self: &Arc<Self>,
            timeout: R::Duration,
        ) -> Option<ArcRwLockWriteGuard<R, T>> {}
        pub fn try_write_arc_until(
            self: &Arc<Self>,
            timeout: R::Instant,
        ) -> Option<ArcRwLockWriteGuard<R, T>> {}
    }
    impl<R: RawRwLockRecursive, T: ?Sized> RwLock<R, T> {
        pub fn read_recursive(&self) -> RwLockReadGuard<'_, R, T> {}
        pub fn try_read_recursive(&self) -> Option<RwLockReadGuard<'_, R, T>> {}
        pub fn read_arc_recursive(self: &Arc<Self>) -> ArcRwLockReadGuard<R, T> {}
        pub fn try_read_recursive_arc(self: &Arc<Self>) -> Option<ArcRwLockReadGuard<R, T>> {}
    }
    impl<R: RawRwLockRecursiveTimed, T: ?Sized> RwLock<R, T> {
        pub fn try_read_recursive_for(
            &self,
            timeout: R::Duration,
        ) -> Option<RwLockReadGuard<'_, R, T>> {}
        pub fn try_read_recursive_until(
            &self,
            timeout: R::Instant,
        ) -> Option<RwLockReadGuard<'_, R, T>> {}
        pub fn try_read_arc_recursive_for(
            self: &Arc<Self>,
            timeout: R::Duration,
        ) -> Option<ArcRwLockReadGuard<R, T>> {}
        pub fn try_read_arc_recursive_until(
            self: &Arc<Self>,
            timeout: R::Instant,
        ) -> Option<ArcRwLockReadGuard<R, T>> {}
    }
    impl<R: RawRwLockUpgrade, T: ?Sized> RwLock<R, T> {
        pub fn make_upgradable_guard_unchecked(
            &self,
        ) -> RwLockUpgradableReadGuard<'_, R, T> {}
        pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<'_, R, T> {}
        pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, R, T>> {}
        pub fn make_upgradable_arc_guard_unchecked(
            self: &Arc<Self>,
        ) -> ArcRwLockUpgradableReadGuard<R, T> {}
        pub fn upgradable_read_arc(self: &Arc<Self>) -> ArcRwLockUpgradableReadGuard<R, T> {}
        pub fn try_upgradable_read_arc(
            self: &Arc<Self>,
        ) -> Option<ArcRwLockUpgradableReadGuard<R, T>> {}
    }
    impl<R: RawRwLockUpgradeTimed, T: ?Sized> RwLock<R, T> {
        pub fn try_upgradable_read_for(
            &self,
            timeout: R::Duration,
        ) -> Option<RwLockUpgradableReadGuard<'_, R, T>> {}
        pub fn try_upgradable_read_until(
            &self,
            timeout: R::Instant,
        ) -> Option<RwLockUpgradableReadGuard<'_, R, T>> {}
        pub fn try_upgradable_read_arc_for(
            self: &Arc<Self>,
            timeout: R::Duration,
        ) -> Option<ArcRwLockUpgradableReadGuard<R, T>> {}
        pub fn try_upgradable_read_arc_until(
            self: &Arc<Self>,
            timeout: R::Instant,
        ) -> Option<ArcRwLockUpgradableReadGuard<R, T>> {}
    }
    impl<R: RawRwLock, T: ?Sized + Default> Default for RwLock<R, T> {}
    impl<R: RawRwLock, T> From<T> for RwLock<R, T> {}
    pub struct RwLockReadGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock, T: ?Sized> RwLockReadGuard<'a, R, T> {
        pub fn rwlock(s: &Self) -> &'a RwLock<R, T> {}
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockReadGuard<'a, R, U>
        where
            F: FnOnce(&T) -> &U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockReadGuard<'a, R, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>,
        {}
        pub fn try_map_or_err<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockReadGuard<'a, R, U>, (Self, E)>
        where
            F: FnOnce(&T) -> Result<&U, E>,
        {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
    }
    impl<'a, R: RawRwLockFair, T: ?Sized> RwLockReadGuard<'a, R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<'a, R: RawRwLock, T: ?Sized> Deref for RwLockReadGuard<'a, R, T> {
        type Target = T;
    }
    pub struct ArcRwLockReadGuard<R: RawRwLock, T: ?Sized>;
    impl<R: RawRwLock, T: ?Sized> ArcRwLockReadGuard<R, T> {
        pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>> {}
        pub fn into_arc(s: Self) -> Arc<RwLock<R, T>> {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
    }
    impl<R: RawRwLockFair, T: ?Sized> ArcRwLockReadGuard<R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>> {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<R: RawRwLock, T: ?Sized> Deref for ArcRwLockReadGuard<R, T> {
        type Target = T;
    }
    pub struct RwLockWriteGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock, T: ?Sized> RwLockWriteGuard<'a, R, T> {
        pub fn rwlock(s: &Self) -> &'a RwLock<R, T> {}
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockWriteGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockWriteGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>,
        {}
        pub fn try_map_or_err<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockWriteGuard<'a, R, U>, (Self, E)>
        where
            F: FnOnce(&mut T) -> Result<&mut U, E>,
        {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
    }
    impl<'a, R: RawRwLockDowngrade, T: ?Sized> RwLockWriteGuard<'a, R, T> {
        pub fn downgrade(s: Self) -> RwLockReadGuard<'a, R, T> {}
    }
    impl<'a, R: RawRwLockUpgradeDowngrade, T: ?Sized> RwLockWriteGuard<'a, R, T> {
        pub fn downgrade_to_upgradable(s: Self) -> RwLockUpgradableReadGuard<'a, R, T> {}
    }
    impl<'a, R: RawRwLockFair, T: ?Sized> RwLockWriteGuard<'a, R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<'a, R: RawRwLock, T: ?Sized> Deref for RwLockWriteGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawRwLock, T: ?Sized> DerefMut for RwLockWriteGuard<'a, R, T> {}
    pub struct ArcRwLockWriteGuard<R: RawRwLock, T: ?Sized>;
    impl<R: RawRwLock, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>> {}
        pub fn into_arc(s: Self) -> Arc<RwLock<R, T>> {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
    }
    impl<R: RawRwLockDowngrade, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn downgrade(s: Self) -> ArcRwLockReadGuard<R, T> {}
    }
    impl<R: RawRwLockUpgradeDowngrade, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn downgrade_to_upgradable(s: Self) -> ArcRwLockUpgradableReadGuard<R, T> {}
    }
    impl<R: RawRwLockFair, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>> {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<R: RawRwLock, T: ?Sized> Deref for ArcRwLockWriteGuard<R, T> {
        type Target = T;
    }
    impl<R: RawRwLock, T: ?Sized> DerefMut for ArcRwLockWriteGuard<R, T> {}
    pub struct RwLockUpgradableReadGuard<'a, R: RawRwLockUpgrade, T: ?Sized>;
    impl<'a, R: RawRwLockUpgrade, T: ?Sized> RwLockUpgradableReadGuard<'a, R, T> {
        pub fn rwlock(s: &Self) -> &'a RwLock<R, T> {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn upgrade(s: Self) -> RwLockWriteGuard<'a, R, T> {}
        pub fn try_upgrade(s: Self) -> Result<RwLockWriteGuard<'a, R, T>, Self> {}
    }
    impl<'a, R: RawRwLockUpgradeFair, T: ?Sized> RwLockUpgradableReadGuard<'a, R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<'a, R: RawRwLockUpgradeDowngrade, T: ?Sized> RwLockUpgradableReadGuard<'a, R, T> {
        pub fn downgrade(s: Self) -> RwLockReadGuard<'a, R, T> {}
        pub fn with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Ret {}
        pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(
            &mut self,
            f: F,
        ) -> Option<Ret> {}
    }
    impl<'a, R: RawRwLockUpgradeTimed, T: ?Sized> RwLockUpgradableReadGuard<'a, R, T> {
        pub fn try_upgrade_for(
            s: Self,
            timeout: R::Duration,
        ) -> Result<RwLockWriteGuard<'a, R, T>, Self> {}
        pub fn try_upgrade_until(
            s: Self,
            timeout: R::Instant,
        ) -> Result<RwLockWriteGuard<'a, R, T>, Self> {}
    }
    impl<
        'a,
        R: RawRwLockUpgradeTimed + RawRwLockUpgradeDowngrade,
        T: ?Sized,
    > RwLockUpgradableReadGuard<'a, R, T> {
        pub fn try_with_upgraded_for<Ret, F: FnOnce(&mut T) -> Ret>(
            &mut self,
            timeout: R::Duration,
            f: F,
        ) -> Option<Ret> {}
        pub fn try_with_upgraded_until<Ret, F: FnOnce(&mut T) -> Ret>(
            &mut self,
            timeout: R::Instant,
            f: F,
        ) -> Option<Ret> {}
    }
    impl<'a, R: RawRwLockUpgrade, T: ?Sized> Deref for RwLockUpgradableReadGuard<'a, R, T> {
        type Target = T;
    }
    pub struct ArcRwLockUpgradableReadGuard<R: RawRwLockUpgrade, T: ?Sized>;
    impl<R: RawRwLockUpgrade, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
        pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>> {}
        pub fn into_arc(s: Self) -> Arc<RwLock<R, T>> {}
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn upgrade(s: Self) -> ArcRwLockWriteGuard<R, T> {}
        pub fn try_upgrade(s: Self) -> Result<ArcRwLockWriteGuard<R, T>, Self> {}
    }
    impl<R: RawRwLockUpgradeFair, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
        pub fn unlock_fair(s: Self) {}
        pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>> {}
        pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U,
        {}
        pub fn bump(s: &mut Self) {}
    }
    impl<R: RawRwLockUpgradeDowngrade, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
        pub fn downgrade(s: Self) -> ArcRwLockReadGuard<R, T> {}
        pub fn with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Ret {}
        pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(
            &mut self,
            f: F,
        ) -> Option<Ret> {}
    }
    impl<R: RawRwLockUpgradeTimed, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
        pub fn try_upgrade_for(
            s: Self,
            timeout: R::Duration,
        ) -> Result<ArcRwLockWriteGuard<R, T>, Self> {}
        pub fn try_upgrade_until(
            s: Self,
            timeout: R::Instant,
        ) -> Result<ArcRwLockWriteGuard<R, T>, Self> {}
    }
    impl<
        R: RawRwLockUpgradeTimed + RawRwLockUpgradeDowngrade,
        T: ?Sized,
    > ArcRwLockUpgradableReadGuard<R, T> {
        pub fn try_with_upgraded_for<Ret, F: FnOnce(&mut T) -> Ret>(
            &mut self,
            timeout: R::Duration,
            f: F,
        ) -> Option<Ret> {}
        pub fn try_with_upgraded_until<Ret, F: FnOnce(&mut T) -> Ret>(
            &mut self,
            timeout: R::Instant,
            f: F,
        ) -> Option<Ret> {}
    }
    impl<R: RawRwLockUpgrade, T: ?Sized> Deref for ArcRwLockUpgradableReadGuard<R, T> {
        type Target = T;
    }
    pub struct MappedRwLockReadGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock, T: ?Sized> MappedRwLockReadGuard<'a, R, T> {
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockReadGuard<'a, R, U>
        where
            F: FnOnce(&T) -> &U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockReadGuard<'a, R, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>,
        {}
        pub fn try_map_or_else<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockReadGuard<'a, R, U>, (Self, E)>
        where
            F: FnOnce(&T) -> Result<&U, E>,
        {}
    }
    impl<'a, R: RawRwLockFair, T: ?Sized> MappedRwLockReadGuard<'a, R, T> {
        pub fn unlock_fair(s: Self) {}
    }
    impl<'a, R: RawRwLock, T: ?Sized> Deref for MappedRwLockReadGuard<'a, R, T> {
        type Target = T;
    }
    pub struct MappedRwLockWriteGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock, T: ?Sized> MappedRwLockWriteGuard<'a, R, T> {
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockWriteGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U,
        {}
        pub fn try_map<U: ?Sized, F>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockWriteGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>,
        {}
        pub fn try_map_or_err<U: ?Sized, F, E>(
            s: Self,
            f: F,
        ) -> Result<MappedRwLockWriteGuard<'a, R, U>, (Self, E)>
        where
            F: FnOnce(&mut T) -> Result<&mut U, E>,
        {}
    }
    impl<'a, R: RawRwLockFair, T: ?Sized> MappedRwLockWriteGuard<'a, R, T> {
        pub fn unlock_fair(s: Self) {}
    }
    impl<'a, R: RawRwLock, T: ?Sized> Deref for MappedRwLockWriteGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawRwLock, T: ?Sized> DerefMut for MappedRwLockWriteGuard<'a, R, T> {}
}
