package io.entrepot.inventory.drift.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When and how carefully stock is compared.
 *
 * @param interval between two comparisons of everything
 * @param poll how often it is asked whether something is due
 * @param betweenLooks long enough for any message under way to arrive
 * @param tolerance the share of the larger figure that does not matter to those who sell
 * @param erpOwner who is asked about a variance of the ERP
 * @param channelOwner who is asked about one of a channel
 * @param nodeOwner who is asked about one of a node that names no owner
 */
@Validated
@ConfigurationProperties("entrepot.inventory.drift")
record DriftProperties(
        @NotNull Duration interval,
        @NotNull Duration poll,
        @NotNull Duration betweenLooks,
        @NotNull @PositiveOrZero BigDecimal tolerance,
        @NotBlank String erpOwner,
        @NotBlank String channelOwner,
        @NotBlank String nodeOwner) {}
