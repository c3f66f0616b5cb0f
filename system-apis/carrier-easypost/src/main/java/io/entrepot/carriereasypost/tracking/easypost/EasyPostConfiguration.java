package io.entrepot.carriereasypost.tracking.easypost;

import io.entrepot.carriereasypost.scan.Meanings;
import io.entrepot.carriereasypost.tracking.AskingTheSilent;
import io.entrepot.carriereasypost.tracking.CarrierNetwork;
import io.entrepot.carriereasypost.tracking.Findings;
import io.entrepot.carriereasypost.tracking.FollowingShipments;
import io.entrepot.carriereasypost.tracking.Milestones;
import io.entrepot.carriereasypost.tracking.RecordingSightings;
import io.entrepot.carriereasypost.tracking.Trackers;
import io.entrepot.carriereasypost.tracking.Transaction;
import io.entrepot.foundation.backend.CallBudget;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the feature to EasyPost. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EasyPostProperties.class)
@ImportHttpServices(group = EasyPostNetwork.NAME, types = EasyPostApi.class)
class EasyPostConfiguration {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** The key is the user name of Basic authentication; there is no password. */
    @Bean
    RestClientHttpServiceGroupConfigurer easyPostKey(EasyPostProperties properties) {
        return groups -> groups.filterByName(EasyPostNetwork.NAME)
                .forEachClient(
                        (_, client) -> client.defaultHeaders(headers -> headers.setBasicAuth(properties.apiKey(), "")));
    }

    @Bean
    CarrierNetwork carrierNetwork(EasyPostApi api, EasyPostProperties properties, Clock clock) {
        var reads = properties.silence().readsPerSecond();
        return new EasyPostNetwork(
                api, new CallBudget(EasyPostNetwork.NAME, new CallBudget.Limits(reads, SECOND, reads, SECOND)), clock);
    }

    @Bean
    Meanings meanings() {
        return MeaningsFile.newest();
    }

    @Bean
    Transaction transaction(TransactionTemplate template) {
        return changes -> template.executeWithoutResult(_ -> changes.run());
    }

    @Bean
    RecordingSightings recordingSightings(
            Trackers trackers, Milestones milestones, Findings findings, Transaction transaction, Meanings meanings) {
        return new RecordingSightings(trackers, milestones, findings, transaction, meanings);
    }

    @Bean
    FollowingShipments followingShipments(
            Trackers trackers,
            CarrierNetwork network,
            RecordingSightings sightings,
            Findings findings,
            Transaction transaction) {
        return new FollowingShipments(trackers, network, sightings, findings, transaction);
    }

    @Bean
    AskingTheSilent askingTheSilent(
            Trackers trackers,
            CarrierNetwork network,
            RecordingSightings sightings,
            Findings findings,
            EasyPostProperties properties,
            Clock clock) {
        var silence = properties.silence();
        var limits = new AskingTheSilent.Limits(silence.after(), silence.caseAfter());
        return new AskingTheSilent(trackers, network, sightings, findings, limits, clock);
    }

    @Bean
    BackgroundWork backgroundWork(EasyPostApi api, AskingTheSilent asking, EasyPostProperties properties, Clock clock) {
        var registration = new HookRegistration(api, properties.webhook(), clock);
        return new BackgroundWork(registration, asking, properties.silence().readsPerSecond());
    }
}
