package io.entrepot.foundation.lineage;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/** Passes the lineage on between services of ours; a vendor never gets it, and the gateway takes it from nobody. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration")
class LineageConfiguration {

    @Bean
    @ConditionalOnProperty(name = "entrepot.lineage.from-callers", matchIfMissing = true)
    FilterRegistrationBean<TakingLineage> takingLineage() {
        var registration = new FilterRegistrationBean<>(new TakingLineage());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        return registration;
    }

    /** The groups that get a token of ours are those of our own services. */
    @Bean
    RestClientHttpServiceGroupConfigurer handingLineageOn(
            @Value("${entrepot.security.client.groups:}") List<String> ourServices) {
        return groups -> groups.filterByName(ourServices.toArray(String[]::new))
                .forEachClient((group, client) -> client.requestInterceptor(new HandingLineageOn()));
    }
}
