package io.entrepot.inventory.channel.postgres;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How channels' orders are watched.
 *
 * @param patience how long an order may wait for its allocation before it becomes a case
 */
@Validated
@ConfigurationProperties("entrepot.inventory.channel")
record ChannelProperties(@NotNull Duration patience) {}
