package io.entrepot.inventory.onboarding.postgres;

import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Measurements;
import io.entrepot.inventory.feed.FeedCase;
import io.entrepot.inventory.network.RegisteredNode;
import io.entrepot.inventory.onboarding.Observations;
import io.entrepot.inventory.onboarding.Observed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From positions, cases and comparisons. */
@Repository
class PostgresObservations implements Observations {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final ExceptionCases cases;
    private final Measurements measurements;
    private final Clock clock;

    PostgresObservations(JdbcClient jdbc, ExceptionCases cases, Measurements measurements, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.measurements = measurements;
        this.clock = clock;
    }

    @Override
    public Observed of(RegisteredNode registered) {
        var node = registered.node().id().value();
        var now = clock.instant();
        var since = registered.addedAt().isAfter(now.minus(WEEK)) ? registered.addedAt() : now.minus(WEEK);
        var accuracy = measurements.latest().stream()
                .filter(place ->
                        place.with() == Counterpart.WAREHOUSE && place.place().equals(node))
                .findFirst();
        return new Observed(
                count("SELECT count(*) FROM stock_position WHERE node = :node AND as_of IS NOT NULL", node),
                notUnderstood(node),
                Duration.between(since, now),
                late(node, since, now),
                accuracy.orElse(null),
                count("""
                        SELECT count(*) FROM drift_finding
                        WHERE with_whom = 'WAREHOUSE' AND place = :node AND state = 'CASE'""", node));
    }

    private int count(String sql, String node) {
        return jdbc.sql(sql).param("node", node).query(Integer.class).single();
    }

    /** The subject of a case of stock begins with the node, or is the node. */
    private int notUnderstood(String node) {
        return (int) Arrays.stream(Kind.values())
                .flatMap(kind -> cases.list(CaseFilter.openOf(kind)).stream())
                .filter(open -> open.subject().equals(node) || open.subject().startsWith(node + "/"))
                .count();
    }

    private Duration late(String node, Instant since, Instant now) {
        return cases.list(CaseFilter.about(FeedCase.FEED_LATE, node)).stream()
                .filter(late -> late.state() != CaseState.DISCARDED)
                .map(late -> within(late, since, now))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration within(ExceptionCase late, Instant since, Instant now) {
        var from = late.firstSeenAt().isBefore(since) ? since : late.firstSeenAt();
        var closed = late.closedAt();
        var lasted = Duration.between(from, closed == null ? now : closed);
        return lasted.isNegative() ? Duration.ZERO : lasted;
    }
}
