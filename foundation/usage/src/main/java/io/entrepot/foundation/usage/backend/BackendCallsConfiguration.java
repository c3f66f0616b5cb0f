package io.entrepot.foundation.usage.backend;

import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.foundation.usage.UsageRecording;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/** Has a system API count the calls of its backend; in one, every HTTP service group is the backend's. */
@AutoConfiguration(
        afterName = "io.entrepot.foundation.usage.UsageConfiguration",
        beforeName = "org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration")
@ConditionalOnProperty("entrepot.usage.backend")
class BackendCallsConfiguration {

    @Bean
    BackendCalls backendCalls(
            UsageRecording recording, @Value("${spring.application.name}") String system, Clock clock) {
        var tally = recording.<BackendCall>tally(
                BackendCall::overflow,
                CallsCounted.TOPIC,
                BackendCallsCounted.TYPE,
                batch -> BackendCall.told(system, batch));
        return new BackendCalls(tally, clock);
    }

    @Bean
    RestClientHttpServiceGroupConfigurer countingCalls(BackendCalls calls) {
        return groups -> groups.forEachClient((group, client) -> client.requestInterceptor(new CountingCalls(calls)));
    }
}
