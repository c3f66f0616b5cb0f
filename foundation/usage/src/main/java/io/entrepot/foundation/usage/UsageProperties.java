package io.entrepot.foundation.usage;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How usage is counted and told.
 *
 * @param kafka the brokers
 * @param every how often counts are rolled up and told
 * @param keys how many keys are counted apart until they are rolled up
 * @param waiting how many batches wait while Kafka is away; the oldest are lost first
 */
@Validated
@ConfigurationProperties("entrepot.usage")
record UsageProperties(
        @NotBlank @DefaultValue("127.0.0.1:29092") String kafka,
        @DefaultValue("1m") Duration every,
        @Min(1) @DefaultValue("20000") int keys,
        @Min(1) @DefaultValue("60") int waiting) {}
