/** Tests of what contracts refuse, and what finding it out costs. */
@NullMarked
package io.entrepot.gateway.validation;

import org.jspecify.annotations.NullMarked;
