package io.entrepot.inventory.channel.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.channel.Channels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Channels as rows. */
@Repository
class PostgresChannels implements Channels {

    private static final String CHANNELS =
            "SELECT channel, nodes, trim_scale(threshold) AS threshold, publishes FROM channel";

    private final JdbcClient jdbc;

    PostgresChannels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Channel> all() {
        return jdbc.sql(CHANNELS + " ORDER BY channel")
                .query(PostgresChannels::channel)
                .list();
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return jdbc.sql(CHANNELS + " WHERE channel = :channel")
                .param("channel", id.value())
                .query(PostgresChannels::channel)
                .optional();
    }

    @Override
    public void save(Channel channel) {
        jdbc.sql("""
                INSERT INTO channel (channel, nodes, threshold, publishes) VALUES (:channel, :nodes, :threshold, :publishes)
                ON CONFLICT (channel) DO UPDATE
                SET nodes = excluded.nodes, threshold = excluded.threshold, publishes = excluded.publishes""")
                .param("channel", channel.id().value())
                .param(
                        "nodes",
                        channel.nodes().stream().map(NodeId::value).sorted().toArray(String[]::new))
                .param("threshold", channel.threshold())
                .param("publishes", channel.publishes())
                .update();
    }

    private static Channel channel(ResultSet row, int number) throws SQLException {
        var nodes = (String[]) row.getArray("nodes").getArray();
        return new Channel(
                new ChannelId(row.getString("channel")),
                Arrays.stream(nodes).map(NodeId::new).collect(Collectors.toSet()),
                row.getBigDecimal("threshold"),
                row.getBoolean("publishes"));
    }
}
