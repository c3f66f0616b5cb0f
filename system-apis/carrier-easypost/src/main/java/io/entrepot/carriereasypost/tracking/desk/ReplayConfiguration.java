package io.entrepot.carriereasypost.tracking.desk;

import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.tracking.RecordingSightings;
import io.entrepot.foundation.cases.CaseReplay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says who handles what the network told again. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    CaseReplay<Sighting> sightingAgain(RecordingSightings sightings) {
        return CaseReplay.of(Sighting.class, sightings::record);
    }
}
