package org.dyad.synthesis.sensitivity;

import java.util.Optional;
import org.dyad.synthesis.pool.PoolingFit;

/**
 * A model fitted with one study fewer, or one more.
 *
 * @param position of the study in the table, from 0
 * @param study    the one that was left out, or added
 * @param fit      empty where the studies that are left do not carry the model
 * @param note     why there is no fit, or what had to be done differently; usually empty
 */
public record CaseFit(int position, String study, Optional<PoolingFit> fit, Optional<String> note) {}
