package io.entrepot.threeplx12.cases.desk;

import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.threeplx12.exchange.Replaying;
import io.entrepot.threeplx12.exchange.Sending;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says who handles the documents of cases again. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    CaseReplay<String> documentAgain(Replaying replaying) {
        return CaseReplay.ofText(DeskCases.INTERCHANGE, replaying::replay).amendable(replaying::replay);
    }

    @Bean
    CaseReplay<String> outgoingAgain(Sending sending) {
        return CaseReplay.ofText(DeskCases.OUTGOING, id -> sending.again(Long.parseLong(id)));
    }
}
