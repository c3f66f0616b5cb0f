package io.entrepot.servicedesk.cases.systems;

import org.springframework.web.service.annotation.HttpExchange;

/** What the service desk does with a carrier network's cases. */
@HttpExchange("/carrier/v1/exceptions")
interface CarrierCaseApi extends SystemCaseApi {}
