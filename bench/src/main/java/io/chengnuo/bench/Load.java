package io.chengnuo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/** Several connections asking in a closed loop for a while, at full speed or paced to a rate. */
record Load(int connections, Duration time, double perSecond) {

    interface Request {
        int send(HttpConnection connection) throws Exception;
    }

    /** Requests a second, latencies in milliseconds, and how many answers were not 2xx. */
    record Result(double rate, double p50, double p99, long failed) {
        @Override
        public String toString() {
            return "%.0f/s  p50 %.1f ms  p99 %.1f ms  failed %d".formatted(rate, p50, p99, failed);
        }
    }

    static Load flatOut(int connections, Duration time) {
        return new Load(connections, time, 0);
    }

    Result run(int port, String token, Request request) throws InterruptedException {
        var latencies = new ConcurrentHistogram(60_000_000L, 3);
        var failed = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < connections; i++) {
            threads.add(Thread.ofVirtual().start(() -> loop(port, token, request, end, latencies, failed)));
        }
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(
                latencies.getTotalCount() / seconds,
                latencies.getValueAtPercentile(50) / 1000.0,
                latencies.getValueAtPercentile(99) / 1000.0,
                failed.get());
    }

    private void loop(
            int port, String token, Request request, long end, ConcurrentHistogram latencies, AtomicLong failed) {
        var gap = perSecond > 0 ? (long) (connections * 1e9 / perSecond) : 0;
        var due = System.nanoTime() + (gap > 0 ? (long) (Math.random() * gap) : 0);
        try (var connection = new HttpConnection(port, token)) {
            while (System.nanoTime() < end) {
                if (gap > 0) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var start = gap > 0 ? due : System.nanoTime();
                if (request.send(connection) >= 300) {
                    failed.incrementAndGet();
                }
                latencies.recordValue(Math.max(1, (System.nanoTime() - start) / 1000));
                due += gap;
            }
        } catch (Exception e) {
            failed.incrementAndGet();
            System.err.println("connection ended: " + e);
        }
    }
}
