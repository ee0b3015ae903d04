//! Stub of `criterion`, read from the sources of criterion 0.8.2.
//!
//! `Bencher::iter` and siblings drop what the routine returns: a future is never polled.
//! `AsyncBencher` (from `to_async`) polls the future that the routine returns: `drives` names the closure.

// https://docs.rs/criterion/0.8.2/criterion/ (0.8.2)
use crate::async_executor::AsyncExecutor;
use crate::measurement::Measurement;
use crate::measurement::WallTime;
use crate::profiler::Profiler;
use std::future::Future;
use std::time::Duration;

pub fn black_box<T>(dummy: T) -> T {}
pub enum BatchSize {
    SmallInput,
    LargeInput,
    PerIteration,
    NumBatches(u64),
    NumIterations(u64),
    __NonExhaustive,
}
impl Clone for BatchSize {}
pub enum Baseline {
    CompareLenient,
    CompareStrict,
    Save,
    Discard,
}
impl Clone for Baseline {}
pub enum PlottingBackend {
    Gnuplot,
    Plotters,
    None,
}
impl Clone for PlottingBackend {}
pub struct Criterion<M: Measurement = WallTime>;
impl Default for Criterion {}
impl<M: Measurement> Criterion<M> {
    pub fn with_measurement<M2: Measurement>(self, m: M2) -> Criterion<M2> {}
    pub fn with_profiler<P: Profiler>(self, p: P) -> Criterion<M> {}
    pub fn plotting_backend(self, backend: PlottingBackend) -> Criterion<M> {}
    pub fn sample_size(self, n: usize) -> Criterion<M> {}
    pub fn warm_up_time(self, dur: Duration) -> Criterion<M> {}
    pub fn measurement_time(self, dur: Duration) -> Criterion<M> {}
    pub fn nresamples(self, n: usize) -> Criterion<M> {}
    pub fn noise_threshold(self, threshold: f64) -> Criterion<M> {}
    pub fn confidence_level(self, cl: f64) -> Criterion<M> {}
    pub fn significance_level(self, sl: f64) -> Criterion<M> {}
    pub fn with_plots(self) -> Criterion<M> {}
    pub fn without_plots(self) -> Criterion<M> {}
    pub fn save_baseline(self, baseline: String) -> Criterion<M> {}
    pub fn retain_baseline(self, baseline: String, strict: bool) -> Criterion<M> {}
    pub fn with_filter<S: Into<String>>(self, filter: S) -> Criterion<M> {}
    pub fn with_output_color(self, enabled: bool) -> Criterion<M> {}
    pub fn configure_from_args(self) -> Criterion<M> {}
    pub fn benchmark_group<S: Into<String>>(
        &mut self,
        group_name: S,
    ) -> BenchmarkGroup<'_, M> {}
}
impl<M> Criterion<M>
where
    M: Measurement,
{
    #[runs(f, place = "here")]
    pub fn bench_function<F>(&mut self, id: &str, f: F) -> &mut Criterion<M>
    where
        F: FnMut(&mut Bencher<'_, M>),
    {}
    #[runs(f, place = "here")]
    pub fn bench_with_input<F, I>(
        &mut self,
        id: BenchmarkId,
        input: &I,
        f: F,
    ) -> &mut Criterion<M>
    where
        F: FnMut(&mut Bencher<'_, M>, &I),
    {}
}
pub enum Throughput {
    Bits(u64),
    Bytes(u64),
    BytesDecimal(u64),
    Elements(u64),
    ElementsAndBytes { elements: u64, bytes: u64 },
}
impl Clone for Throughput {}
pub enum AxisScale {
    Linear,
    Logarithmic,
}
impl Clone for AxisScale {}
impl Default for AxisScale {}
pub struct PlotConfiguration;
impl Clone for PlotConfiguration {}
impl Default for PlotConfiguration {}
impl PlotConfiguration {
    pub fn summary_scale(self, new_scale: AxisScale) -> PlotConfiguration {}
}
pub enum SamplingMode {
    Auto,
    Linear,
    Flat,
}
impl Clone for SamplingMode {}
impl Default for SamplingMode {}
pub struct AsyncBencher<'a, 'b, A: AsyncExecutor, M: Measurement = WallTime>;
impl<'a, 'b, A: AsyncExecutor, M: Measurement> AsyncBencher<'a, 'b, A, M> {
    #[drives(routine)]
    #[discards(routine)]
    #[blocks]
    pub fn iter<O, R, F>(&mut self, routine: R)
    where
        R: FnMut() -> F,
        F: Future<Output = O>,
    {}
    #[drives(routine)]
    #[blocks]
    pub fn iter_custom<R, F>(&mut self, routine: R)
    where
        R: FnMut(u64) -> F,
        F: Future<Output = M::Value>,
    {}
    #[drives(routine)]
    #[discards(routine)]
    #[blocks]
    pub fn iter_with_large_drop<O, R, F>(&mut self, routine: R)
    where
        R: FnMut() -> F,
        F: Future<Output = O>,
    {}
    #[drives(routine)]
    #[discards(routine)]
    #[blocks]
    pub fn iter_batched<I, O, S, R, F>(&mut self, setup: S, routine: R, size: BatchSize)
    where
        S: FnMut() -> I,
        R: FnMut(I) -> F,
        F: Future<Output = O>,
    {}
    #[drives(routine)]
    #[discards(routine)]
    #[blocks]
    pub fn iter_batched_ref<I, O, S, R, F>(
        &mut self,
        setup: S,
        routine: R,
        size: BatchSize,
    )
    where
        S: FnMut() -> I,
        R: FnMut(&mut I) -> F,
        F: Future<Output = O>,
    {}
}
pub struct Bencher<'a, M: Measurement = WallTime>;
impl<'a, M: Measurement> Bencher<'a, M> {
    #[runs(routine, place = "here")]
    #[discards(routine)]
    #[scope(routine)]
    pub fn iter<O, R>(&mut self, routine: R)
    where
        R: FnMut() -> O,
    {}
    #[runs(routine, place = "here")]
    #[scope(routine)]
    pub fn iter_custom<R>(&mut self, routine: R)
    where
        R: FnMut(u64) -> M::Value,
    {}
    #[runs(routine, place = "here")]
    #[discards(routine)]
    #[scope(routine)]
    pub fn iter_with_large_drop<O, R>(&mut self, routine: R)
    where
        R: FnMut() -> O,
    {}
    #[runs(setup, place = "here")]
    #[runs(routine, place = "here")]
    #[discards(routine)]
    #[scope(routine)]
    pub fn iter_batched<I, O, S, R>(&mut self, setup: S, routine: R, size: BatchSize)
    where
        S: FnMut() -> I,
        R: FnMut(I) -> O,
    {}
    #[runs(setup, place = "here")]
    #[runs(routine, place = "here")]
    #[discards(routine)]
    #[scope(routine)]
    pub fn iter_batched_ref<I, O, S, R>(&mut self, setup: S, routine: R, size: BatchSize)
    where
        S: FnMut() -> I,
        R: FnMut(&mut I) -> O,
    {}
    pub fn to_async<'b, A: AsyncExecutor>(
        &'b mut self,
        runner: A,
    ) -> AsyncBencher<'a, 'b, A, M> {}
}
pub struct BenchmarkGroup<'a, M: Measurement>;
impl<'a, M: Measurement> BenchmarkGroup<'a, M> {
    pub fn sample_size(&mut self, n: usize) -> &mut Self {}
    pub fn warm_up_time(&mut self, dur: Duration) -> &mut Self {}
    pub fn measurement_time(&mut self, dur: Duration) -> &mut Self {}
    pub fn nresamples(&mut self, n: usize) -> &mut Self {}
    pub fn noise_threshold(&mut self, threshold: f64) -> &mut Self {}
    pub fn confidence_level(&mut self, cl: f64) -> &mut Self {}
    pub fn significance_level(&mut self, sl: f64) -> &mut Self {}
    pub fn plot_config(&mut self, new_config: PlotConfiguration) -> &mut Self {}
    pub fn throughput(&mut self, throughput: Throughput) -> &mut Self {}
    pub fn sampling_mode(&mut self, new_mode: SamplingMode) -> &mut Self {}
    #[runs(f, place = "here")]
    pub fn bench_function<ID: IntoBenchmarkId, F>(&mut self, id: ID, f: F) -> &mut Self
    where
        F: FnMut(&mut Bencher<'_, M>),
    {}
    #[runs(f, place = "here")]
    pub fn bench_with_input<ID: IntoBenchmarkId, F, I>(
        &mut self,
        id: ID,
        input: &I,
        f: F,
    ) -> &mut Self
    where
        F: FnMut(&mut Bencher<'_, M>, &I),
        I: ?Sized,
    {}
    pub fn finish(self) {}
}
pub struct BenchmarkId;
impl Clone for BenchmarkId {}
impl BenchmarkId {
    pub fn new<S: Into<String>, P: std::fmt::Display>(
        function_name: S,
        parameter: P,
    ) -> BenchmarkId {}
    pub fn from_parameter<P: std::fmt::Display>(parameter: P) -> BenchmarkId {}
}
// Hidden from the documentation, still in use.
impl<'a, M: Measurement> Bencher<'a, M> {
    #[runs(setup, place = "here")]
    #[runs(routine, place = "here")]
    #[discards(routine)]
    #[scope(routine)]
    pub fn iter_with_setup<I, O, S, R>(&mut self, setup: S, routine: R)
    where
        S: FnMut() -> I,
        R: FnMut(I) -> O,
    {}
}
impl<'a, 'b, A: AsyncExecutor, M: Measurement> AsyncBencher<'a, 'b, A, M> {
    #[drives(routine)]
    #[discards(routine)]
    #[blocks]
    pub fn iter_with_setup<I, O, S, R, F>(&mut self, setup: S, routine: R)
    where
        S: FnMut() -> I,
        R: FnMut(I) -> F,
        F: Future<Output = O>,
    {}
    #[drives(routine)]
    #[discards(routine)]
    #[blocks]
    pub fn iter_with_large_setup<I, O, S, R, F>(&mut self, setup: S, routine: R)
    where
        S: FnMut() -> I,
        R: FnMut(I) -> F,
        F: Future<Output = O>,
    {}
}
pub trait IntoBenchmarkId {}
impl IntoBenchmarkId for BenchmarkId {}
impl<S: Into<String>> IntoBenchmarkId for S {}

pub mod async_executor {
    // https://docs.rs/criterion/0.8.2/criterion/async_executor/ (0.8.2)
    use std::future::Future;

    pub trait AsyncExecutor {
        #[drives(future)]
        #[blocks]
        fn block_on<T>(&self, future: impl Future<Output = T>) -> T;
    }
    impl AsyncExecutor for tokio::runtime::Runtime {}
    impl AsyncExecutor for &tokio::runtime::Runtime {}
    impl AsyncExecutor for tokio::runtime::Handle {}
    impl AsyncExecutor for &tokio::runtime::Handle {}
    pub struct FuturesExecutor;
    impl AsyncExecutor for FuturesExecutor {}
    pub struct SmolExecutor;
    impl AsyncExecutor for SmolExecutor {}
}

pub mod measurement {
    // https://docs.rs/criterion/0.8.2/criterion/measurement/ (0.8.2)
    use crate::Throughput;
    use std::time::Duration;
    use std::time::Instant;

    pub trait ValueFormatter {
        fn format_value(&self, value: f64) -> String {}
        fn format_throughput(&self, throughput: &Throughput, value: f64) -> String {}
        fn scale_values(&self, typical_value: f64, values: &mut [f64]) -> &'static str;
        fn scale_throughputs(
            &self,
            typical_value: f64,
            throughput: &Throughput,
            values: &mut [f64],
        ) -> &'static str;
        fn scale_for_machines(&self, values: &mut [f64]) -> &'static str;
    }
    pub trait Measurement {
        type Intermediate;
        type Value;
        fn start(&self) -> Self::Intermediate;
        fn end(&self, i: Self::Intermediate) -> Self::Value;
        fn add(&self, v1: &Self::Value, v2: &Self::Value) -> Self::Value;
        fn zero(&self) -> Self::Value;
        fn to_f64(&self, value: &Self::Value) -> f64;
        fn formatter(&self) -> &dyn ValueFormatter;
    }
    pub struct WallTime;
    impl Measurement for WallTime {
        type Intermediate = Instant;
        type Value = Duration;
    }
}

pub mod profiler {
    // https://docs.rs/criterion/0.8.2/criterion/profiler/ (0.8.2)
    use std::path::Path;

    pub trait Profiler {
        fn start_profiling(&mut self, benchmark_id: &str, benchmark_dir: &Path);
        fn stop_profiling(&mut self, benchmark_id: &str, benchmark_dir: &Path);
    }
    pub struct ExternalProfiler;
    impl Profiler for ExternalProfiler {}
}
