package io.entrepot.foundation.codemaps.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Where a service's first mappings come from.
 *
 * @param first a YAML file, see {@link FirstCodes}; none if absent
 */
@ConfigurationProperties("entrepot.code-maps")
record FirstCodesProperties(@Nullable Resource first) {}
