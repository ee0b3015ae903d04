//! Stub of `async_lock`, read from the sources of async-lock 3.5.0.

// https://docs.rs/async-lock/3.5.0/async_lock/ (3.5.0)
use crate::futures::Acquire;
use crate::futures::AcquireArc;
use crate::futures::BarrierWait;
use crate::futures::Lock;
use crate::futures::LockArc;
use crate::futures::Read;
use crate::futures::ReadArc;
use crate::futures::UpgradableRead;
use crate::futures::UpgradableReadArc;
use crate::futures::Upgrade;
use crate::futures::UpgradeArc;
use crate::futures::Write;
use crate::futures::WriteArc;
use std::future::Future;
use std::ops::Deref;
use std::ops::DerefMut;
use std::sync::Arc;

pub struct Barrier;
impl Barrier {
    pub fn new(n: usize) -> Barrier {}
    pub fn wait(&self) -> BarrierWait<'_> {}
    #[blocks]
    pub fn wait_blocking(&self) -> BarrierWaitResult {}
}
pub struct BarrierWaitResult;
impl Clone for BarrierWaitResult {}
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool {}
}
pub struct Mutex<T: ?Sized>;
impl<T> Mutex<T> {
    pub fn new(data: T) -> Mutex<T> {}
    pub fn into_inner(self) -> T {}
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> Lock<'_, T> {}
    #[blocks]
    pub fn lock_blocking(&self) -> MutexGuard<'_, T> {}
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {}
    pub fn get_mut(&mut self) -> &mut T {}
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock_arc(self: &Arc<Self>) -> LockArc<T> {}
    #[blocks]
    pub fn lock_arc_blocking(self: &Arc<Self>) -> MutexGuardArc<T> {}
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<MutexGuardArc<T>> {}
}
impl<T> From<T> for Mutex<T> {}
impl<T: Default> Default for Mutex<T> {}
pub struct MutexGuard<'a, T: ?Sized>;
impl<'a, T: ?Sized> MutexGuard<'a, T> {
    pub fn source(guard: &MutexGuard<'a, T>) -> &'a Mutex<T> {}
}
impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}
pub struct MutexGuardArc<T: ?Sized>;
impl<T: ?Sized> MutexGuardArc<T> {
    pub fn source(guard: &Self) -> &Arc<Mutex<T>> {}
}
impl<T: ?Sized> Deref for MutexGuardArc<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for MutexGuardArc<T> {}
pub struct OnceCell<T>;
impl<T> OnceCell<T> {
    pub fn new() -> Self {}
    pub fn is_initialized(&self) -> bool {}
    pub fn get(&self) -> Option<&T> {}
    pub fn get_mut(&mut self) -> Option<&mut T> {}
    pub fn take(&mut self) -> Option<T> {}
    pub fn into_inner(self) -> Option<T> {}
    pub async fn wait(&self) -> &T {}
    #[blocks]
    pub fn wait_blocking(&self) -> &T {}
    pub async fn get_or_try_init<E, Fut: Future<Output = Result<T, E>>>(
        &self,
        closure: impl FnOnce() -> Fut,
    ) -> Result<&T, E> {}
    #[runs(closure, place = "here")]
    #[blocks]
    pub fn get_or_try_init_blocking<E>(
        &self,
        closure: impl FnOnce() -> Result<T, E>,
    ) -> Result<&T, E> {}
    pub async fn get_or_init<Fut: Future<Output = T>>(
        &self,
        closure: impl FnOnce() -> Fut,
    ) -> &T {}
    #[runs(closure, place = "here")]
    #[blocks]
    pub fn get_or_init_blocking(&self, closure: impl FnOnce() -> T) -> &T {}
    pub async fn set(&self, value: T) -> Result<&T, T> {}
    pub fn try_set(&self, value: T) -> Result<(), T> {}
    pub fn set_blocking(&self, value: T) -> Result<&T, T> {}
    pub fn get_unchecked(&self) -> &T {}
}
impl<T> From<T> for OnceCell<T> {}
impl<T> Default for OnceCell<T> {}
pub struct RwLock<T: ?Sized>;
impl<T> RwLock<T> {
    pub fn new(t: T) -> RwLock<T> {}
    pub fn into_inner(self) -> T {}
    pub fn try_read_arc(self: &Arc<Self>) -> Option<RwLockReadGuardArc<T>> {}
    pub fn read_arc<'a>(self: &'a Arc<Self>) -> ReadArc<'a, T> {}
    #[blocks]
    pub fn read_arc_blocking(self: &Arc<Self>) -> RwLockReadGuardArc<T> {}
}
impl<T: ?Sized> RwLock<T> {
    pub fn try_read(&self) -> Option<RwLockReadGuard<'_, T>> {}
    pub fn read(&self) -> Read<'_, T> {}
    #[blocks]
    pub fn read_blocking(&self) -> RwLockReadGuard<'_, T> {}
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, T>> {}
    pub fn upgradable_read(&self) -> UpgradableRead<'_, T> {}
    #[blocks]
    pub fn upgradable_read_blocking(&self) -> RwLockUpgradableReadGuard<'_, T> {}
    #[blocks]
    pub fn upgradable_read_arc_blocking(
        self: &Arc<Self>,
    ) -> RwLockUpgradableReadGuardArc<T> {}
    pub fn try_upgradable_read_arc(
        self: &Arc<Self>,
    ) -> Option<RwLockUpgradableReadGuardArc<T>> {}
    pub fn upgradable_read_arc<'a>(self: &'a Arc<Self>) -> UpgradableReadArc<'a, T> {}
    pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, T>> {}
    pub fn write(&self) -> Write<'_, T> {}
    #[blocks]
    pub fn write_blocking(&self) -> RwLockWriteGuard<'_, T> {}
    pub fn try_write_arc(self: &Arc<Self>) -> Option<RwLockWriteGuardArc<T>> {}
    pub fn write_arc<'a>(self: &'a Arc<Self>) -> WriteArc<'a, T> {}
    #[blocks]
    pub fn write_arc_blocking(self: &Arc<Self>) -> RwLockWriteGuardArc<T> {}
    pub fn get_mut(&mut self) -> &mut T {}
}
impl<T> From<T> for RwLock<T> {}
impl<T: Default> Default for RwLock<T> {}
pub struct RwLockReadGuard<'a, T: ?Sized>;
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;
}
pub struct RwLockReadGuardArc<T>;
impl<T> Deref for RwLockReadGuardArc<T> {
    type Target = T;
}
pub struct RwLockUpgradableReadGuard<'a, T: ?Sized>;
impl<'a, T: ?Sized> RwLockUpgradableReadGuard<'a, T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuard<'a, T> {}
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuard<'a, T>, Self> {}
    pub fn upgrade(guard: Self) -> Upgrade<'a, T> {}
    #[blocks]
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuard<'a, T> {}
}
impl<T: ?Sized> Deref for RwLockUpgradableReadGuard<'_, T> {
    type Target = T;
}
pub struct RwLockUpgradableReadGuardArc<T: ?Sized>;
impl<T: ?Sized> Deref for RwLockUpgradableReadGuardArc<T> {
    type Target = T;
}
impl<T> RwLockUpgradableReadGuardArc<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T> {}
}
impl<T: ?Sized> RwLockUpgradableReadGuardArc<T> {
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuardArc<T>, Self> {}
    pub fn upgrade(guard: Self) -> UpgradeArc<T> {}
    #[blocks]
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuardArc<T> {}
}
pub struct RwLockWriteGuard<'a, T: ?Sized>;
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuard<'a, T> {}
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuard<'a, T> {}
}
impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {}
pub struct RwLockWriteGuardArc<T: ?Sized>;
impl<T> RwLockWriteGuardArc<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T> {}
}
impl<T: ?Sized> RwLockWriteGuardArc<T> {
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuardArc<T> {}
}
impl<T: ?Sized> Deref for RwLockWriteGuardArc<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for RwLockWriteGuardArc<T> {}
pub struct Semaphore;
impl Semaphore {
    pub fn new(n: usize) -> Semaphore {}
    pub fn try_acquire(&self) -> Option<SemaphoreGuard<'_>> {}
    pub fn acquire(&self) -> Acquire<'_> {}
    #[blocks]
    pub fn acquire_blocking(&self) -> SemaphoreGuard<'_> {}
    pub fn try_acquire_arc(self: &Arc<Self>) -> Option<SemaphoreGuardArc> {}
    pub fn acquire_arc(self: &Arc<Self>) -> AcquireArc {}
    #[blocks]
    pub fn acquire_arc_blocking(self: &Arc<Self>) -> SemaphoreGuardArc {}
    pub fn add_permits(&self, n: usize) {}
    pub fn available_permits(&self) -> usize {}
}
pub struct SemaphoreGuard<'a>;
impl SemaphoreGuard<'_> {
    pub fn forget(self) {}
}
pub struct SemaphoreGuardArc;
impl SemaphoreGuardArc {
    pub fn forget(self) {}
}

pub mod futures {
    // https://docs.rs/async-lock/3.5.0/async_lock/futures/ (3.5.0)
    use crate::BarrierWaitResult;
    use crate::MutexGuard;
    use crate::MutexGuardArc;
    use crate::RwLockReadGuard;
    use crate::RwLockReadGuardArc;
    use crate::RwLockUpgradableReadGuard;
    use crate::RwLockUpgradableReadGuardArc;
    use crate::RwLockWriteGuard;
    use crate::RwLockWriteGuardArc;
    use crate::SemaphoreGuard;
    use crate::SemaphoreGuardArc;
    use std::future::Future;

    pub struct BarrierWait<'a>;
    impl<'a> Future for BarrierWait<'a> {
        type Output = BarrierWaitResult;
    }
    pub struct Lock<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Lock<'a, T> {
        type Output = MutexGuard<'a, T>;
    }
    pub struct LockArc<T: ?Sized>;
    impl<T: ?Sized> Future for LockArc<T> {
        type Output = MutexGuardArc<T>;
    }
    pub struct Read<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Read<'a, T> {
        type Output = RwLockReadGuard<'a, T>;
    }
    pub struct ReadArc<'a, T>;
    impl<'a, T> Future for ReadArc<'a, T> {
        type Output = RwLockReadGuardArc<T>;
    }
    pub struct UpgradableRead<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for UpgradableRead<'a, T> {
        type Output = RwLockUpgradableReadGuard<'a, T>;
    }
    pub struct UpgradableReadArc<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for UpgradableReadArc<'a, T> {
        type Output = RwLockUpgradableReadGuardArc<T>;
    }
    pub struct Upgrade<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Upgrade<'a, T> {
        type Output = RwLockWriteGuard<'a, T>;
    }
    pub struct UpgradeArc<T: ?Sized>;
    impl<T: ?Sized> Future for UpgradeArc<T> {
        type Output = RwLockWriteGuardArc<T>;
    }
    pub struct Write<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Write<'a, T> {
        type Output = RwLockWriteGuard<'a, T>;
    }
    pub struct WriteArc<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for WriteArc<'a, T> {
        type Output = RwLockWriteGuardArc<T>;
    }
    pub struct Acquire<'a>;
    impl<'a> Future for Acquire<'a> {
        type Output = SemaphoreGuard<'a>;
    }
    pub struct AcquireArc;
    impl Future for AcquireArc {
        type Output = SemaphoreGuardArc;
    }
}
