package io.entrepot.foundation.codemaps.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where code maps are served and who may do what with them.
 *
 * @param path the base path, such as {@code /warehouse/v1/code-maps}
 * @param read the scope for reading
 * @param operate the scope for changing
 */
@Validated
@ConfigurationProperties("entrepot.code-maps")
record CodeMapProperties(
        @Pattern(regexp = "/[a-z0-9/-]+[a-z]") String path,
        @NotBlank String read,
        @NotBlank String operate) {}
