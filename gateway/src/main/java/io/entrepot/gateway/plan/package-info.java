/** Plans: how much each consumer may call, as configured, and as callers and services are told. */
@NullMarked
package io.entrepot.gateway.plan;

import org.jspecify.annotations.NullMarked;
