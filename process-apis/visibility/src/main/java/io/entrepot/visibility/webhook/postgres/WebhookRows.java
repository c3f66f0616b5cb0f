package io.entrepot.visibility.webhook.postgres;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.visibility.notice.NoticeType;
import io.entrepot.visibility.webhook.Webhook;
import io.entrepot.visibility.webhook.WebhookId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows into the terms of the feature. */
final class WebhookRows {

    private WebhookRows() {}

    static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                new WebhookId(row.getString("webhook_id")),
                new ConsumerId(row.getString("consumer")),
                terms(row),
                status(row),
                required(row, "created_at"));
    }

    private static Webhook.Terms terms(ResultSet row) throws SQLException {
        var types = Arrays.stream((String[]) row.getArray("types").getArray())
                .map(NoticeType::valueOf)
                .collect(Collectors.toSet());
        return new Webhook.Terms(URI.create(row.getString("address")), types, row.getString("description"));
    }

    private static Webhook.Status status(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Webhook.Status(
                Webhook.State.valueOf(row.getString("state")),
                reason == null ? null : Webhook.Reason.valueOf(reason),
                required(row, "state_since"),
                instant(row, "failing_since"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
