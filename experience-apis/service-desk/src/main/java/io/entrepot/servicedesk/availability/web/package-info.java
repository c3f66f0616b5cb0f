/** Availability and its reasons over HTTP. */
@NullMarked
package io.entrepot.servicedesk.availability.web;

import org.jspecify.annotations.NullMarked;
