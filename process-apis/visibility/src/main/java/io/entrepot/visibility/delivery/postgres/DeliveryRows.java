package io.entrepot.visibility.delivery.postgres;

import io.entrepot.visibility.delivery.Answer;
import io.entrepot.visibility.delivery.Attempt;
import io.entrepot.visibility.delivery.Delivery;
import io.entrepot.visibility.delivery.DeliveryId;
import io.entrepot.visibility.delivery.Outcome;
import io.entrepot.visibility.notice.NoticeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Reads rows into the terms of the feature. */
final class DeliveryRows {

    private DeliveryRows() {}

    static Delivery delivery(ResultSet row) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new Delivery(
                new DeliveryId(row.getString("delivery_id")),
                NoticeType.valueOf(row.getString("type")),
                row.getString("body"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant());
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        var answer = new Answer(
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getString("excerpt"),
                null);
        return new Attempt(
                row.getInt("number"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("took_ms")),
                answer);
    }
}
