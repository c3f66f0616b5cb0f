package io.entrepot.threeplx12.exchange.sftp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How partners' folders are reached, by node.
 *
 * @param timeout how long connecting, logging in and each answer may take
 * @param largestFile what is larger is not read but put aside, with a case
 */
@Validated
@ConfigurationProperties("entrepot.mailboxes")
record MailboxProperties(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("64MB") DataSize largestFile,
        Map<String, @Valid Entry> at) {

    /**
     * One server.
     *
     * @param privateKey file with the key that we log in with
     * @param hostKey file with the public key that the server must show
     * @param outbound where we put our documents
     * @param inbound where the partner puts its own
     */
    record Entry(
            @NotBlank String host,
            @Min(1) @Max(65535) int port,
            @NotBlank String user,
            Path privateKey,
            Path hostKey,
            @DefaultValue("/outbound") String outbound,
            @DefaultValue("/inbound") String inbound) {}
}
