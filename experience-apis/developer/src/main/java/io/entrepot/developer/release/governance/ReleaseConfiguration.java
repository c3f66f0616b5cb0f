package io.entrepot.developer.release.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.release.Assessment;
import io.entrepot.developer.release.BackendRelease;
import io.entrepot.developer.release.ReleasePage;
import io.entrepot.developer.release.Team;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects releases with the governance API, which tells them as we do; what it adds to them is passed over. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "governance", types = ReleaseApi.class)
class ReleaseConfiguration {

    private static final List<Class<?>> TOLD = List.of(
            BackendRelease.class,
            BackendRelease.Received.class,
            BackendRelease.Acknowledgement.class,
            Assessment.class,
            Assessment.Hit.class,
            Assessment.Reached.class,
            Assessment.Partner.class,
            Team.class,
            ReleasePage.class,
            ReleasePage.Summary.class);

    /** What is not known yet does no harm. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface Lenient {}

    @Bean
    JsonMapperBuilderCustomizer lenientReleases() {
        return mapper -> TOLD.forEach(type -> mapper.addMixIn(type, Lenient.class));
    }
}
