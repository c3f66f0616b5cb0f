package io.entrepot.foundation.warehouse.notice.web;

import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.notice.AdvanceShipNotices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Serves the advance ship notices of the warehouse contract. */
@AutoConfiguration
class NoticeWebConfiguration {

    @Bean
    AdvanceShipNoticeController advanceShipNoticeController(
            ObjectProvider<AdvanceShipNotices> notices, Nodes nodes, Capabilities capabilities) {
        return new AdvanceShipNoticeController(notices.getIfAvailable(), nodes, capabilities);
    }
}
