/** The promise over HTTP. */
@NullMarked
package io.entrepot.partner.availability.web;

import org.jspecify.annotations.NullMarked;
