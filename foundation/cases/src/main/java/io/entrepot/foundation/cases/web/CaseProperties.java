package io.entrepot.foundation.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where cases are served and who may do what with them.
 *
 * @param path the base path, such as {@code /inventory/v1/exceptions}
 * @param read the scope for reading
 * @param operate the scope for everything else
 * @param earlierNames whether answers also carry the names that the warehouse contract used first
 */
@Validated
@ConfigurationProperties("entrepot.cases")
record CaseProperties(
        @Pattern(regexp = "/[a-z0-9/-]+[a-z]") String path,
        @NotBlank String read,
        @NotBlank String operate,
        @DefaultValue("false") boolean earlierNames) {}
