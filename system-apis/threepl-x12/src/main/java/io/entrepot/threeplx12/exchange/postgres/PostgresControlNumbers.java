package io.entrepot.threeplx12.exchange.postgres;

import io.entrepot.threeplx12.exchange.ControlNumbers;
import io.entrepot.threeplx12.partner.Partner;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners' control numbers in tables. */
@Repository
class PostgresControlNumbers implements ControlNumbers {

    private final JdbcClient jdbc;

    PostgresControlNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalLong last(Partner partner) {
        return jdbc.sql("SELECT last FROM received_control WHERE partner = :partner FOR UPDATE")
                .param("partner", partner.theirs())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void advance(Partner partner, long number) {
        jdbc.sql("""
                INSERT INTO received_control (partner, last) VALUES (:partner, :number)
                ON CONFLICT (partner) DO UPDATE SET last = excluded.last""").param("partner", partner.theirs()).param("number", number).update();
    }

    @Override
    public void addMissing(Partner partner, List<Long> numbers) {
        numbers.forEach(number -> jdbc.sql("""
                INSERT INTO missing_control (partner, number) VALUES (:partner, :number) ON CONFLICT DO NOTHING""")
                .param("partner", partner.theirs())
                .param("number", number)
                .update());
    }

    @Override
    public boolean removeMissing(Partner partner, long number) {
        return jdbc.sql("DELETE FROM missing_control WHERE partner = :partner AND number = :number")
                        .param("partner", partner.theirs())
                        .param("number", number)
                        .update()
                == 1;
    }
}
