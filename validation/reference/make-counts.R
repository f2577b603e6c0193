# Computes the reference numbers of the case counts_pooling: Mantel-Haenszel, Peto, and the mixed models for counts.
# Usage: Rscript validation/reference/make-counts.R   (writes validation/reference/counts_pooling/expected.json)
# rma.mh and rma.peto give the closed forms. The mixed models are fitted twice: by rma.glmm (lme4, 25 nodes), whose search stops early,
# and by hand: trapezoid integrals on a fine grid, Newton to rounding, standard errors from the observed information.
suppressPackageStartupMessages({library(metafor); library(jsonlite); library(numDeriv); library(lme4)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))
num <- function(x) if (length(x) == 0 || is.null(x) || !is.finite(x)) NA else unname(as.numeric(x))

pritz <- dat.pritz1997; n08 <- dat.nielweise2008
tables <- list(
  bcg = with(dat.bcg, list(ai = tpos, bi = tneg, ci = cpos, di = cneg)),
  nielweise2007 = with(dat.nielweise2007, list(ai = ai, bi = n1i - ai, ci = ci, di = n2i - ci)),
  sparse = list(ai = c(0, 1, 0, 2, 5, 0, 3, 12), bi = c(20, 14, 9, 28, 0, 31, 22, 88), ci = c(2, 0, 0, 5, 6, 1, 7, 19), di = c(18, 16, 11, 25, 0, 29, 19, 79)),
  alike = list(ai = c(10, 21, 15, 31), bi = c(90, 179, 136, 269), ci = c(20, 40, 31, 60), di = c(80, 160, 119, 240)))
rates <- list(
  nielweise2008 = with(n08, list(x1 = x1i, t1 = t1i, x2 = x2i, t2 = t2i)),
  sparse = list(x1 = c(0, 1, 0, 4, 7), t1 = c(120.5, 80, 45, 300, 410), x2 = c(3, 0, 0, 9, 8), t2 = c(118, 95.25, 51, 290, 420)))
proportions <- list(pritz1997 = list(xi = pritz$xi, ni = pritz$ni),
  rare = list(xi = c(0, 1, 0, 3, 8, 2, 0), ni = c(40, 55, 30, 120, 60, 200, 25)))
single <- list(nielweise2008 = list(xi = n08$x2i, ti = n08$t2i))

## Closed forms
closed <- function(f) list(estimate = num(f$beta), se = num(f$se), statistic = num(f$zval), pval = num(f$pval), ci_lb = num(f$ci.lb),
  ci_ub = num(f$ci.ub), Q = num(f$QE), QEp = num(f$QEp), I2 = num(f$I2), H2 = num(f$H2), k = f$k, k_yi = f$k.yi)
mh.of <- function(measure, ...) {
  f <- suppressWarnings(rma.mh(measure = measure, ..., correct = TRUE)); g <- suppressWarnings(rma.mh(measure = measure, ..., correct = FALSE))
  out <- closed(f)
  if (measure %in% c("OR", "IRR")) out <- c(out, list(CMH_corrected = num(f$MH), CMH_corrected_p = num(f$MHp), CMH = num(g$MH), CMH_p = num(g$MHp)))
  if (measure == "OR") out <- c(out, list(BD = num(f$BD), BD_p = num(f$BDp), TA = num(f$TA), TA_p = num(f$TAp), k_pos = f$k.pos))
  out
}
mh <- list()
for (t in names(tables)) for (m in c("OR", "RR", "RD")) mh[[t]][[m]] <- with(tables[[t]], mh.of(m, ai = ai, bi = bi, ci = ci, di = di))
mh.rates <- list()
for (t in names(rates)) for (m in c("IRR", "IRD")) mh.rates[[t]][[m]] <- with(rates[[t]], mh.of(m, x1i = x1, t1i = t1, x2i = x2, t2i = t2))
peto <- lapply(tables, function(t) with(t, closed(suppressWarnings(rma.peto(ai = ai, bi = bi, ci = ci, di = di)))))

## Mixed models by hand
u <- seq(-10, 10, by = 0.08); logw <- dnorm(u, log = TRUE) + log(0.08)
logsum <- function(x) { m <- max(x); m + log(sum(exp(x - m))) }
bin <- function(y, n, eta) lchoose(n, y) + y * eta - n * (pmax(eta, 0) + log1p(exp(-abs(eta))))
poi <- function(y, t, eta) y * (eta + log(t)) - t * exp(eta) - lgamma(y + 1)
# arms: y, size, z (multiplier of the random effect), x (multiplier of the coefficient); one row per study in each matrix
loglik <- function(theta, tau, gamma, d) {
  total <- 0
  for (i in seq_len(nrow(d$y))) {
    s <- logw
    for (j in seq_len(ncol(d$y))) s <- s + d$f(d$y[i, j], d$size[i, j], gamma[i] + theta * d$x[j] + tau * d$z[j] * u)
    total <- total + logsum(s)
  }
  total
}
two <- function(y1, s1, y2, s2, f) { keep <- if (identical(f, bin)) (y1 + y2 > 0) & (s1 + s2 - y1 - y2 > 0) else y1 + y2 > 0
  list(y = cbind(y1, y2)[keep, ], size = cbind(s1, s2)[keep, ], x = c(1, 0), z = c(0.5, -0.5), f = f, free = TRUE) }
one <- function(y, s, f) list(y = cbind(y), size = cbind(s), x = 1, z = 1, f = f, free = FALSE)
saturated <- function(d) { p <- d$y / d$size
  if (identical(d$f, bin)) sum(dbinom(d$y, d$size, p, log = TRUE)) else sum(dpois(d$y, d$y, log = TRUE)) }
# A maximum: nlminb, then Newton with Richardson derivatives.
climb <- function(f, start, lower) {
  at <- nlminb(start, function(p) -f(p), lower = lower, control = list(rel.tol = 1e-14, iter.max = 500, eval.max = 5000))$par
  for (s in 1:2) { free <- at > lower; g <- grad(f, at)[free]; h <- hessian(f, at)[free, free, drop = FALSE]; at[free] <- at[free] - solve(h, g) }
  at
}
by.hand <- function(d) {
  k <- nrow(d$y); n <- if (d$free) k else 0
  start.gamma <- if (d$free) { if (identical(d$f, bin)) log((rowSums(d$y) + .5) / (rowSums(d$size) - rowSums(d$y) + .5)) else log((rowSums(d$y) + .5) / rowSums(d$size)) } else numeric(0)
  start.theta <- if (d$free) 0 else if (identical(d$f, bin)) qlogis(sum(d$y) / sum(d$size)) else log(sum(d$y) / sum(d$size))
  g <- function(p) if (d$free) p[-(1:2)] else rep(0, k)
  f <- function(p) loglik(p[1], p[2], g(p), d)
  best <- NULL
  for (tau in c(0.3, 1)) {
    p <- nlminb(c(start.theta, tau, start.gamma), function(p) -f(p), lower = c(-Inf, 0, rep(-Inf, n)), control = list(rel.tol = 1e-13, iter.max = 500, eval.max = 5000))$par
    if (is.null(best) || f(p) > f(best)) best <- p
  }
  boundary <- best[2] < 1e-3
  fix <- function(q) f(c(q[1], 0, q[-1])); zero <- climb(fix, best[-2], rep(-Inf, n + 1))
  common <- fix(zero)
  if (boundary) { h <- hessian(fix, zero); theta <- zero[1]; tau <- 0; ll <- common; se <- sqrt(solve(-h)[1, 1]); se.tau2 <- NA }
  else { at <- climb(f, best, rep(-Inf, n + 2)); v <- solve(-hessian(f, at)); theta <- at[1]; tau <- at[2]; ll <- f(at); se <- sqrt(v[1, 1]); se.tau2 <- 2 * tau * sqrt(v[2, 2]) }
  lrt <- max(0, 2 * (saturated(d) - common))
  list(k = k, estimate = theta, se = se, tau2 = tau^2, se_tau2 = num(se.tau2), logLik = ll, logLik_common = common, LRT = lrt, LRT_df = k - 1,
    LRT_p = pchisq(lrt, k - 1, lower.tail = FALSE))
}
seen <- function(f) list(estimate = num(f$beta), se = num(f$se), tau2 = num(f$tau2), LRT = num(f$QE.LRT), LRT_df = num(f$QE.df), logLik = num(f$fit.stats["ll", "ML"]),
  AIC = num(f$fit.stats["AIC", "ML"]), BIC = num(f$fit.stats["BIC", "ML"]))
glmm <- function(...) seen(suppressMessages(suppressWarnings(rma.glmm(..., model = "UM.FS", nAGQ = 25, control = list(optCtrl = list(maxfun = 1e5))))))
glmm1 <- function(...) seen(suppressMessages(suppressWarnings(rma.glmm(..., nAGQ = 25))))
mixed <- list(
  OR = lapply(tables, function(t) list(by_hand = by.hand(with(t, two(ai, ai + bi, ci, ci + di, bin))), rma_glmm = with(t, glmm(measure = "OR", ai = ai, bi = bi, ci = ci, di = di)))),
  IRR = lapply(rates, function(t) list(by_hand = by.hand(with(t, two(x1, t1, x2, t2, poi))), rma_glmm = with(t, glmm(measure = "IRR", x1i = x1, t1i = t1, x2i = x2, t2i = t2)))),
  PLO = lapply(proportions, function(t) list(by_hand = by.hand(with(t, one(xi, ni, bin))), rma_glmm = with(t, glmm1(measure = "PLO", xi = xi, ni = ni)))),
  IRLN = lapply(single, function(t) list(by_hand = by.hand(with(t, one(xi, ti, poi))), rma_glmm = with(t, glmm1(measure = "IRLN", xi = xi, ti = ti)))))

dir.create(file.path(here, "counts_pooling"), showWarnings = FALSE)
packages <- sapply(c("metafor", "lme4", "numDeriv", "metadat"), function(p) as.character(packageVersion(p)))
out <- list(case = "counts_pooling", source = list(R = as.character(getRversion()), packages = as.list(packages)),
  tables = tables, rates = rates, proportions = proportions, single = single,
  mantel_haenszel = mh, mantel_haenszel_rates = mh.rates, peto = peto, mixed = mixed)
writeLines(toJSON(out, digits = I(15), auto_unbox = TRUE, na = "null", pretty = 1), file.path(here, "counts_pooling", "expected.json"))
