/** Tests of the reports of published contracts. */
@NullMarked
package io.entrepot.developer.report.published;

import org.jspecify.annotations.NullMarked;
