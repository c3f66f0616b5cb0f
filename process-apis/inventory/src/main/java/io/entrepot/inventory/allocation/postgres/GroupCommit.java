package io.entrepot.inventory.allocation.postgres;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Decides and commits together whatever waits. Requests wait in a few lanes, those for the same item in the same one, so
 * that a hot item is one lane's work and never a queue of transactions for one row. While a lane commits, the next requests
 * gather; nobody ever waits for company.
 */
@Component
class GroupCommit implements DisposableBean {

    private final Batch batch;
    private final RetriedTransaction transaction;
    private final List<Lane> lanes;

    GroupCommit(Batch batch, RetriedTransaction transaction, AllocationProperties properties) {
        this.batch = batch;
        this.transaction = transaction;
        this.lanes = IntStream.range(0, properties.lanes())
                .mapToObj(number -> new Lane(number, properties.together()))
                .toList();
        lanes.forEach(Lane::start);
    }

    /** Waits until the request is decided and committed. Inside a transaction it is decided at once, as a part of that. */
    <T> T decide(Work work, CompletableFuture<T> outcome) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            batch.run(List.of(work)).run();
        } else {
            lanes.get(Math.floorMod(firstItem(work).hashCode(), lanes.size()))
                    .waiting
                    .add(work);
        }
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void destroy() {
        lanes.forEach(Lane::interrupt);
    }

    private static String firstItem(Work work) {
        return work.items().stream()
                .map(item -> item.value())
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Commits them together; if that fails for a reason of its own, one by one, so that none hurts its companions. */
    private void commit(List<Work> together) {
        try {
            transaction.run(() -> batch.run(together)).run();
        } catch (RuntimeException | Error failed) {
            if (together.size() == 1 || failed instanceof Error) {
                together.forEach(work -> work.fail(failed));
            } else {
                together.forEach(work -> commit(List.of(work)));
            }
        }
    }

    /** One thread, one queue. */
    private final class Lane extends Thread {

        private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
        private final int together;

        Lane(int number, int together) {
            super("reservations-" + number);
            this.together = together;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    var next = new ArrayList<Work>();
                    next.add(waiting.take());
                    waiting.drainTo(next, together - 1);
                    inRounds(next);
                }
            } catch (InterruptedException stopped) {
                waiting.forEach(work -> work.fail(new ConcurrencyFailureException("the service stops")));
            }
        }

        /** The same asked twice at once is decided once, then found decided. */
        private void inRounds(List<Work> all) {
            var rest = all;
            while (!rest.isEmpty()) {
                var seen = new HashSet<String>();
                var now = new ArrayList<Work>();
                var later = new ArrayList<Work>();
                for (var work : rest) {
                    (seen.add(work.key()) ? now : later).add(work);
                }
                commit(now);
                rest = later;
            }
        }
    }
}
