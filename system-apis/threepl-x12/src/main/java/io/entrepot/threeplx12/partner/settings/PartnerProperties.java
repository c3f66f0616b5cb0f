package io.entrepot.threeplx12.partner.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who the partners are.
 *
 * @param ours how all of them call us in ISA and GS
 */
@Validated
@ConfigurationProperties("entrepot.third-party")
record PartnerProperties(
        @Pattern(regexp = ID) String ours, @NotEmpty List<@Valid Entry> partners) {

    static final String ID = "[A-Z0-9]{2,15}";

    /**
     * One partner.
     *
     * @param theirs how it calls itself in ISA and GS
     * @param usage P for production, T for test
     * @param zone whose clock its dates and times are written by
     */
    record Entry(
            @Pattern(regexp = "[A-Z0-9]{2,15}") String node,
            @NotBlank String name,
            @Pattern(regexp = ID) String theirs,
            @Pattern(regexp = "[PT]") String usage,
            ZoneId zone) {}
}
