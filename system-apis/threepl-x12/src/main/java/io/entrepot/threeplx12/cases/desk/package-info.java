/** Opens cases at the shared case desk and has them replayed. */
@NullMarked
package io.entrepot.threeplx12.cases.desk;

import org.jspecify.annotations.NullMarked;
