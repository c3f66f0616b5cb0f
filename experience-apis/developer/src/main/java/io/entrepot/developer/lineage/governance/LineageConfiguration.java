package io.entrepot.developer.lineage.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.lineage.BackendCallSums;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects calls of backends with the governance API; what it adds to them is passed over. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "governance", types = LineageApi.class)
class LineageConfiguration {

    /** What is not known yet does no harm. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface Lenient {}

    @Bean
    JsonMapperBuilderCustomizer lenientBackendCalls() {
        return mapper -> mapper.addMixIn(BackendCallSums.class, Lenient.class)
                .addMixIn(BackendCallSums.Path.class, Lenient.class);
    }
}
