package io.entrepot.erpbusinesscentral;

import io.entrepot.erpbusinesscentral.customer.CheckingCredit;
import io.entrepot.erpbusinesscentral.customer.CreditStandings;
import io.entrepot.erpbusinesscentral.customer.CustomerNumbers;
import io.entrepot.erpbusinesscentral.item.Packs;
import io.entrepot.erpbusinesscentral.order.CancellingSalesOrder;
import io.entrepot.erpbusinesscentral.order.Leases;
import io.entrepot.erpbusinesscentral.order.OrderRegister;
import io.entrepot.erpbusinesscentral.order.PlacingSalesOrder;
import io.entrepot.erpbusinesscentral.order.ReadingSalesOrder;
import io.entrepot.erpbusinesscentral.order.SalesDocuments;
import io.entrepot.erpbusinesscentral.order.Settling;
import io.entrepot.erpbusinesscentral.shipment.PostingDesk;
import io.entrepot.erpbusinesscentral.shipment.PostingShipment;
import io.entrepot.erpbusinesscentral.shipment.Postings;
import io.entrepot.foundation.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the service does, and which scope each of it needs. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfiguration {

    private static final String READ = "erp:read";
    private static final String POST = "erp:post";
    private static final String ORDER = "/erp/v1/sales-orders/{orderId}";

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, "/erp/v1/**", READ)
                .scope(HttpMethod.PUT, ORDER, POST)
                .scope(HttpMethod.POST, ORDER + "/cancellation", POST)
                .scope(HttpMethod.PUT, ORDER + "/shipments/{shipmentId}", POST);
    }

    @Bean
    CheckingCredit checkingCredit(CustomerNumbers numbers, CreditStandings standings) {
        return new CheckingCredit(numbers, standings);
    }

    @Bean
    PlacingSalesOrder placingSalesOrder(
            SalesDocuments documents,
            OrderRegister register,
            CustomerNumbers customers,
            Leases leases,
            Settling settling) {
        return new PlacingSalesOrder(documents, register, customers, leases, settling);
    }

    @Bean
    ReadingSalesOrder readingSalesOrder(SalesDocuments documents, OrderRegister register) {
        return new ReadingSalesOrder(documents, register);
    }

    @Bean
    CancellingSalesOrder cancellingSalesOrder(
            SalesDocuments documents, OrderRegister register, Postings postings, Leases leases, Settling settling) {
        return new CancellingSalesOrder(
                documents, register, order -> postings.underWay(order).isPresent(), leases, settling);
    }

    @Bean
    PostingShipment postingShipment(
            SalesDocuments documents,
            PostingDesk desk,
            Packs packs,
            OrderRegister register,
            Postings postings,
            Leases leases,
            Settling settling) {
        return new PostingShipment(documents, desk, packs, register, postings, leases, settling);
    }
}
