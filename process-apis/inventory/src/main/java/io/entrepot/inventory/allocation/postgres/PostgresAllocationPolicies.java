package io.entrepot.inventory.allocation.postgres;

import io.entrepot.inventory.allocation.AllocationPolicies;
import io.entrepot.inventory.allocation.AllocationPolicy;
import io.entrepot.inventory.allocation.Rule;
import io.entrepot.inventory.promise.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of the rules as a row; the current one is read at most so often. */
@Repository
class PostgresAllocationPolicies implements AllocationPolicies {

    private static final String VERSIONS = "SELECT version, rules, set_by, set_at FROM allocation_policy";

    private final JdbcClient jdbc;
    private final Duration oldest;
    private final Clock clock;
    private volatile @Nullable Reading<AllocationPolicy> last;

    PostgresAllocationPolicies(JdbcClient jdbc, AllocationProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.oldest = properties.capacityAge();
        this.clock = clock;
    }

    @Override
    public AllocationPolicy current() {
        var known = last;
        var now = clock.instant();
        if (known == null || !known.serves(now, oldest)) {
            known = new Reading<>(newest().map(Version::policy).orElse(AllocationPolicy.STANDARD), now);
            last = known;
        }
        return known.value();
    }

    @Override
    public Optional<Version> find(int version) {
        return jdbc.sql(VERSIONS + " WHERE version = :version")
                .param("version", version)
                .query(PostgresAllocationPolicies::version)
                .optional();
    }

    @Override
    public List<Version> all() {
        return jdbc.sql(VERSIONS + " ORDER BY version DESC")
                .query(PostgresAllocationPolicies::version)
                .list();
    }

    @Override
    @Transactional
    public Version add(List<Rule> rules, String by) {
        jdbc.sql("LOCK TABLE allocation_policy IN EXCLUSIVE MODE").update();
        var newest = newest();
        return newest.filter(known -> known.policy().rules().equals(rules))
                .orElseGet(() ->
                        insert(newest.map(known -> known.policy().version()).orElse(0) + 1, rules, by));
    }

    private Version insert(int version, List<Rule> rules, String by) {
        var added = new Version(new AllocationPolicy(version, rules), by, clock.instant());
        jdbc.sql("INSERT INTO allocation_policy VALUES (:version, :rules::jsonb, :by, :at)")
                .param("version", version)
                .param("rules", AllocationRows.json(rules))
                .param("by", by)
                .param("at", added.since().atOffset(ZoneOffset.UTC))
                .update();
        last = null;
        return added;
    }

    private Optional<Version> newest() {
        return jdbc.sql(VERSIONS + " ORDER BY version DESC LIMIT 1")
                .query(PostgresAllocationPolicies::version)
                .optional();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        var rules = List.of(AllocationRows.parsed(row.getString("rules"), Rule[].class));
        return new Version(
                new AllocationPolicy(row.getInt("version"), rules),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
