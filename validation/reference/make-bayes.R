# Computes the reference numbers of the Bayesian normal-normal hierarchical model by R's integrate() and uniroot(), on the densities as they
# are defined: no mixture over nodes, no rule of Dyad's. The data of two published examples are in it (their printed results are compared in
# NormalHierarchicalModelTest).
# Usage: Rscript validation/reference/make-bayes.R   (writes validation/reference/bayes/expected.json; about 3 minutes)
suppressPackageStartupMessages({library(metafor); library(jsonlite)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))

log.prior <- function(p, t) switch(p$family,
  "half-normal" = log(2) + dnorm(t, 0, p$scale, log = TRUE),
  "half-cauchy" = log(2) + dcauchy(t, 0, p$scale, log = TRUE),
  "uniform" = ifelse(t <= p$scale, -log(p$scale), -Inf))

reference <- function(yi, vi, prior, mu = NULL, threshold, level) {
  w0 <- if (is.null(mu)) 0 else 1 / mu$sd^2; m0 <- if (is.null(mu)) 0 else mu$mean
  given <- function(t) {                              # of mu given tau, and the log marginal likelihood
    w <- 1 / (vi + t^2); W <- w0 + sum(w); m <- (w0 * m0 + sum(w * yi)) / W
    ll <- sum(dnorm(yi, m, sqrt(vi + t^2), log = TRUE)) + log(sqrt(2 * pi / W)) +
      if (w0 > 0) dnorm(m, m0, 1 / sqrt(w0), log = TRUE) else 0
    c(m = m, v = 1 / W, ll = ll)
  }
  # Over x = log(tau), in pieces of length 1/2 from where tau is next to nothing to where nothing is left.
  low <- log(min(sqrt(vi), prior$scale)) - 36
  logf <- function(x) sapply(x, function(x) { t <- exp(x); log.prior(prior, t) + given(t)["ll"] + x })
  top <- if (prior$family == "uniform") log(prior$scale) else log(max(sqrt(vi), diff(range(yi)), prior$scale)) + if (prior$family == "half-normal") 5 else 60
  edges <- seq(low, top, length.out = ceiling(2 * (top - low)) + 1)
  grid <- seq(low, top, length.out = 20001); values <- logf(grid); peak <- max(values)
  best <- optimize(logf, grid[c(max(1, which.max(values) - 1), min(20001, which.max(values) + 1))], maximum = TRUE, tol = 1e-12)$maximum
  edges <- sort(unique(c(edges, best)))
  mass <- sapply(seq_along(edges)[-1], function(i) max(values[grid >= edges[i - 1] - 0.02 & grid <= edges[i] + 0.02]))
  piece <- function(h, from, to) integrate(function(x) exp(logf(x) - peak) * h(x), from, to, rel.tol = 1e-12, abs.tol = 1e-300, subdivisions = 2000, stop.on.error = FALSE)$value
  whole <- function(h, drop = 50) sum(sapply(which(mass > peak - drop), function(i) piece(h, edges[i], edges[i + 1])))
  Z <- whole(function(x) 1 + 0 * x)
  mean.of <- function(h, drop = 50) whole(function(x) sapply(exp(x), h), drop) / Z
  # tau
  F.tau <- function(t) { x <- log(t); sum(sapply(which(mass > peak - 50), function(i) if (edges[i] >= x) 0 else piece(function(x) 1 + 0 * x, edges[i], min(x, edges[i + 1])))) / Z }
  moments <- if (prior$family == "half-cauchy") min(2, length(yi) - (w0 == 0)) else 2
  out <- list()
  q.of <- function(F, p, from, to) uniroot(function(x) F(x) - p, c(from, to), tol = 1e-13 * max(abs(c(from, to))), maxiter = 2000)$root
  q.tau <- function(p) exp(uniroot(function(x) F.tau(exp(x)) - p, c(low, top), tol = 1e-13, maxiter = 2000)$root)
  m.tau <- if (moments > 0) mean.of(function(t) t, 300) else NA
  out$tau <- list(mean = m.tau, sd = if (moments > 1) sqrt(mean.of(function(t) (t - m.tau)^2, 300)) else NA, median = q.tau(0.5),
    lower = q.tau((1 - level) / 2), upper = q.tau((1 + level) / 2), below_prior_scale = F.tau(prior$scale))
  mixture <- function(m, v, moments, from, to) {
    F <- function(x) mean.of(function(t) pnorm(x, m(t), sqrt(v(t))))
    centre <- if (moments > 0) mean.of(m) else NA
    list(mean = centre, sd = if (moments > 1) sqrt(mean.of(function(t) v(t) + (m(t) - centre)^2, 300)) else NA,
      median = q.of(F, 0.5, from, to), lower = q.of(F, (1 - level) / 2, from, to), upper = q.of(F, (1 + level) / 2, from, to),
      above_threshold = mean.of(function(t) pnorm(threshold, m(t), sqrt(v(t)), lower.tail = FALSE)),
      density_at_threshold = mean.of(function(t) dnorm(threshold, m(t), sqrt(v(t)))))
  }
  spread <- if (prior$family == "half-cauchy") 2000 else 60
  reach <- spread * (max(sqrt(vi)) + diff(range(yi)) + prior$scale)
  if (prior$family == "uniform") reach <- 3 * (max(sqrt(vi)) + diff(range(yi)) + prior$scale)
  M <- function(t) unname(given(t)["m"]); V <- function(t) unname(given(t)["v"])
  out$mu <- mixture(M, V, if (w0 > 0) 2 else moments, min(yi) - reach, max(yi) + reach)
  out$new_trial <- mixture(M, function(t) V(t) + t^2, moments, min(yi) - reach, max(yi) + reach)
  shrink <- function(i) { l <- function(t) t^2 / (t^2 + vi[i])
    mixture(function(t) l(t) * yi[i] + (1 - l(t)) * M(t), function(t) l(t) * vi[i] + (1 - l(t))^2 * V(t), 2, min(yi) - reach, max(yi) + reach) }
  out$first_trial <- shrink(1)
  # The joint mode by brute force over log tau, with mu at its best for each tau.
  joint <- function(t) { m <- M(t); sum(dnorm(yi, m, sqrt(vi + t^2), log = TRUE)) + log.prior(prior, t) + if (w0 > 0) dnorm(m, m0, 1 / sqrt(w0), log = TRUE) else 0 }
  ts <- c(0, exp(seq(low, min(top, log(max(sqrt(vi), diff(range(yi)), prior$scale)) + 5), length.out = 4001))); js <- sapply(ts, joint)
  j <- which.max(js)
  o <- if (j == 1) 0 else if (j == length(ts)) ts[j] else optimize(joint, ts[c(j - 1, j + 1)], maximum = TRUE, tol = 1e-12)$maximum
  if (o > 0 && o < 1e-6 * min(sqrt(vi))) o <- 0
  out$joint_mode <- list(mu = M(o), tau = o)
  if (w0 > 0) out$log_marginal_likelihood <- log(Z) + peak
  out$bayes_factor_no_heterogeneity <- exp(unname(given(0)["ll"]) - log(Z) - peak)
  out
}

crins <- escalc(measure = "OR", ai = c(14, 16, 3, 9, 4, 0), n1i = c(61, 28, 18, 54, 36, 50), ci = c(15, 19, 8, 29, 11, 3), n2i = c(20, 28, 12, 54, 36, 34))
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
schools <- list(yi = c(28.39, 7.94, -2.75, 6.82, -0.64, 0.63, 18.01, 12.16), vi = c(14.9, 10.2, 16.3, 11.0, 9.4, 11.4, 10.4, 17.6)^2)
hn <- function(s) list(family = "half-normal", scale = s); hc <- function(s) list(family = "half-cauchy", scale = s); un <- function(s) list(family = "uniform", scale = s)
case <- function(yi, vi, prior, mu = NULL, threshold = 0) list(yi = I(as.numeric(yi)), vi = I(as.numeric(vi)), prior = prior, mu = mu, threshold = threshold)
cases <- list(
  crins = case(crins$yi, crins$vi, hn(0.5), list(mean = 0, sd = 4)),
  schools = case(schools$yi, schools$vi, hc(25), list(mean = 0, sd = 50)),
  bcg_flat = case(bcg$yi, bcg$vi, hn(1), threshold = -0.5),
  bcg_uniform = case(bcg$yi, bcg$vi, un(2), threshold = -0.5),
  two_half_normal = case(c(0.1, 0.9), c(0.01, 0.03), hn(0.5), threshold = 0.2),
  two_half_cauchy = case(c(0.1, 0.9), c(0.01, 0.03), hc(0.5), threshold = 0.2),
  one_half_normal = case(I(0.4), I(0.04), hn(0.5)),
  one_half_cauchy_proper = case(I(0.4), I(0.04), hc(0.5), list(mean = 0, sd = 1)),
  three_uniform = case(c(3.1, 5.2, 4.4), c(0.4, 0.3, 0.6), un(10), threshold = 3),
  unequal_precision = case(c(1.2, -0.4, 0.3, 2.2, 0.35, 0.9), c(1e-4, 4, 2e-3, 25, 1e-3, 9), hn(1), threshold = 1),
  far_from_zero = case(1e6 + c(0.5, -1.25, 2, 0.75, -0.5, 3.5), c(0.5, 1.25, 0.25, 2, 0.75, 1), hn(1), threshold = 1e6),
  tiny_units = case(1e-6 * c(1.5, 2.25, -0.5, 3, 2), 1e-12 * c(0.5, 0.25, 1, 0.75, 0.5), hn(1e-6), threshold = 1e-6),
  prior_against_data = case(c(-20, 0, 25), c(1, 1, 1), hn(0.5)),
  two_groups = case(c(0, 0.001, 10, 11, 9.5), c(1e-4, 2e-4, 1, 1, 1.5), hc(1), threshold = 5))
results <- lapply(names(cases), function(name) { c0 <- cases[[name]]
  cat(name, "\n", file = stderr())
  c(c0[!sapply(c0, is.null)], list(result = reference(c0$yi, c0$vi, c0$prior, c0$mu, c0$threshold, 0.95))) })
names(results) <- names(cases)
dir.create(file.path(here, "bayes"), showWarnings = FALSE)
writeLines(toJSON(list(case = "bayes", source = list(R = as.character(getRversion()), packages = list(metafor = as.character(packageVersion("metafor")))),
  call = "integrate(rel.tol = 1e-12) over log tau in pieces; uniroot(tol = 1e-13); level = 0.95",
  tables = results), digits = I(15), auto_unbox = TRUE, na = "null", null = "null", pretty = 1), file.path(here, "bayes", "expected.json"))
