# Computes the reference numbers of Dyad's own cases: odd tables, odd regressions, several arms against one control.
# Usage: Rscript validation/reference/make.R   (writes validation/reference/*/expected.json)
# Iterated variances run with tight control, as in shared/reference/meta.
suppressPackageStartupMessages({library(metafor); library(jsonlite); library(numDeriv)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))

source.of <- function() list(R = as.character(getRversion()),
  packages = list(metafor = as.character(packageVersion("metafor")), numDeriv = as.character(packageVersion("numDeriv"))))
write.case <- function(name, content) {
  dir.create(file.path(here, name), showWarnings = FALSE)
  text <- toJSON(c(list(case = name, source = source.of()), content), digits = I(15), auto_unbox = TRUE, na = "null", null = "null", pretty = 1)
  writeLines(text, file.path(here, name, "expected.json"))
}
num <- function(x) if (length(x) == 0 || is.null(x) || !is.finite(x)) NA else unname(as.numeric(x))

# A fit with the tightest threshold that settles. metafor's thresholds are absolute, so they go with the size of the variances.
fit.tight <- function(yi, vi, ...) {
  for (threshold in 10^-(13:6) * min(1, mean(vi))) {
    control <- list(threshold = threshold, maxiter = 100000, tol = 1e-14 * min(1, mean(vi)), tau2.max = 1e9 * max(vi))
    fit <- try(suppressWarnings(rma(yi, vi, ..., control = control)), silent = TRUE)
    if (!inherits(fit, "try-error")) return(fit)
  }
  stop(fit)
}
likelihood.of <- function(fit) if (fit$method %in% c("ML", "EE")) "ML" else if (fit$method == "REML") "REML" else NA
common <- function(fit) {
  out <- list(method = fit$method, test = fit$test, k = fit$k, tau2 = num(fit$tau2), se_tau2 = num(fit$se.tau2),
    I2 = num(fit$I2), H2 = num(fit$H2), Q = num(fit$QE), QEp = num(fit$QEp))
  l <- likelihood.of(fit)
  if (!is.na(l)) out <- c(out, list(logLik = num(fit$fit.stats["ll", l]), AIC = num(fit$fit.stats["AIC", l]),
    BIC = num(fit$fit.stats["BIC", l]), AICc = num(fit$fit.stats["AICc", l])))
  out
}
studies <- function(fit) {
  r <- rstandard(fit); b <- blup(fit)
  list(weight = as.numeric(weights(fit)), resid = as.numeric(r$resid), z = as.numeric(r$z),
    blup = as.numeric(b$pred), blup_se = as.numeric(b$se), blup_lb = as.numeric(b$pi.lb), blup_ub = as.numeric(b$pi.ub))
}
mean.fit <- function(yi, vi, method, test, level) {
  fit <- fit.tight(yi = yi, vi = vi, method = method, test = test, level = level)
  c(common(fit), list(level = level, estimate = num(fit$beta), se = num(fit$se), statistic = num(fit$zval), pval = num(fit$pval),
    ci_lb = num(fit$ci.lb), ci_ub = num(fit$ci.ub), df = if (test == "z") "inf" else num(fit$ddf)))
}

## 1. Odd tables ---------------------------------------------------------------------------------------------------------
tables <- list(
  two = list(yi = c(0.1, 0.9), vi = c(0.01, 0.03)),
  two_close = list(yi = c(0.40, 0.42), vi = c(0.01, 0.03)),
  equal_effects = list(yi = rep(0.25, 5), vi = c(1, 0.3, 0.7, 0.02, 5)),
  one_outlier = list(yi = c(0.1, 0.2, 0.15, 0.05, 8), vi = c(0.02, 0.03, 0.05, 0.04, 0.03)),
  unequal_precision = list(yi = c(1.2, -0.4, 0.3, 2.2, 0.35, 0.9), vi = c(1e-4, 4, 2e-3, 25, 1e-3, 9)),
  far_from_zero = list(yi = 1e6 + c(0.5, -1.25, 2, 0.75, -0.5, 3.5), vi = c(0.5, 1.25, 0.25, 2, 0.75, 1)),
  tiny_units = list(yi = 1e-6 * c(1.5, 2.25, -0.5, 3, 2), vi = 1e-12 * c(0.5, 0.25, 1, 0.75, 0.5)),
  no_excess = list(yi = c(0.5, 0.52, 0.48, 0.51), vi = c(0.1, 0.2, 0.15, 0.3)))
methods <- c("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")
odd <- lapply(tables, function(t) {
  fits <- list()
  # With equal effects Knapp-Hartung has nothing to scale with; Dyad refuses it.
  tests <- if (diff(range(t$yi)) == 0) c("z", "t") else c("z", "t", "knha")
  for (method in methods) for (test in tests) fits[[paste(method, test, sep = "_")]] <- mean.fit(t$yi, t$vi, method, test, 90)
  c(t, list(fits = fits))
})
write.case("odd_tables", list(call = "rma(yi, vi, method, test, level = 90), threshold 1e-13 or the tightest that settles", tables = odd))

## 2. Regressions --------------------------------------------------------------------------------------------------------
dat <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
dat$era <- ifelse(dat$year < 1960, "early", "late")
models <- list(
  alloc_era_year = ~ alloc + era + year,
  alloc_only = ~ alloc,
  nearly_saturated = ~ ablat + year)
regression <- function(formula, data, method, test) {
  fit <- fit.tight(yi = data$yi, vi = data$vi, mods = formula, data = data, method = method, test = test)
  list.of <- lapply(seq_along(fit$beta), function(j) list(term = rownames(fit$beta)[j], estimate = num(fit$beta[j]), se = num(fit$se[j]),
    statistic = num(fit$zval[j]), pval = num(fit$pval[j]), ci_lb = num(fit$ci.lb[j]), ci_ub = num(fit$ci.ub[j])))
  c(common(fit), list(coefficients = list.of, vcov = unname(vcov(fit)), QM = num(fit$QM),
    QMdf = I(as.numeric(fit$QMdf[!is.na(fit$QMdf)])), QMp = num(fit$QMp), R2 = num(fit$R2), studies = studies(fit)))
}
regressions <- list()
for (name in names(models)) {
  data <- if (name == "nearly_saturated") dat[c(1, 4, 7, 13), ] else dat
  for (method in c("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "PM")) for (test in c("z", "knha"))
    regressions[[name]][[paste(method, test, sep = "_")]] <- regression(models[[name]], data, method, test)
}
# Without an intercept, by lm() and by the definition of DL: metafor 3.8-1 centres the effects before it computes Q, which changes Q
# when the columns do not span a constant (its coefficients are right).
X <- cbind(dat$ablat, dat$year); w <- 1 / dat$vi; without <- lm(dat$yi ~ 0 + X, weights = w)
P <- diag(w) - (w * X) %*% solve(t(X) %*% (w * X)) %*% t(w * X); Q <- sum(w * resid(without)^2)
tau2 <- (Q - (13 - 2)) / sum(diag(P)); w <- 1 / (dat$vi + tau2); weighted <- lm(dat$yi ~ 0 + X, weights = w)
no.intercept <- list(Q = Q, Q_of_metafor = as.numeric(rma(yi, vi, mods = ~ 0 + ablat + year, data = dat, method = "EE")$QE), tau2_DL = tau2,
  estimate = I(as.numeric(coef(weighted))), vcov = unname(vcov(weighted) / sigma(weighted)^2))
write.case("odd_regressions", list(no_intercept = no.intercept, call = "rma(yi, vi, mods, method, test) on dat.bcg; era = early before 1960; nearly_saturated: trials 1, 4, 7, 13",
  regressions = regressions))

## 3. Several arms against one control ---------------------------------------------------------------------------------------
# The covariance of the effects by a numerical Jacobian of the effects in the arms' statistics, which is how the delta method defines it.
delta <- function(effects, at, V) { J <- jacobian(effects, at); J %*% V %*% t(J) }
n <- c(25, 22, 30, 18); m <- c(30.2, 36.1, 41.7, 40.3); s <- c(8.1, 9.4, 10.2, 7.7)   # the control first
events <- c(12, 7, 5, 2); size <- c(60, 58, 61, 40)
means <- function(f) delta(f, m, diag(s^2 / n))
risks <- function(f) delta(f, events / size, diag(events / size * (1 - events / size) / size))
N <- sum(n); sp <- sqrt(sum((n - 1) * s^2) / (N - 4)); J <- exp(lgamma((N - 4) / 2) - log(sqrt((N - 4) / 2)) - lgamma((N - 5) / 2))
g <- J * (m[-1] - m[1]) / sp
# Gleser and Olkin (2009), eq. 19.26 and 19.27, as on https://www.metafor-project.org/doku.php/analyses:gleser2009
smd <- matrix(1 / n[1], 3, 3) + diag(1 / n[-1]) + outer(g, g) / (2 * N)
matrix.rows <- function(x) lapply(seq_len(nrow(x)), function(i) I(as.numeric(x[i, ])))
write.case("shared_control", list(call = "delta method with numDeriv::jacobian; SMD by Gleser and Olkin (2009)",
  n = n, mean = m, sd = s, events = events, size = size,
  MD = list(effects = m[-1] - m[1], covariance = matrix.rows(means(function(x) x[-1] - x[1]))),
  ROM = list(effects = log(m[-1] / m[1]), covariance = matrix.rows(means(function(x) log(x[-1] / x[1])))),
  SMD = list(effects = g, covariance = matrix.rows(smd)),
  RD = list(effects = (events / size)[-1] - (events / size)[1], covariance = matrix.rows(risks(function(x) x[-1] - x[1]))),
  RR = list(effects = log((events / size)[-1] / (events / size)[1]), covariance = matrix.rows(risks(function(x) log(x[-1] / x[1])))),
  OR = list(effects = qlogis((events / size)[-1]) - qlogis((events / size)[1]), covariance = matrix.rows(risks(function(x) qlogis(x[-1]) - qlogis(x[1]))))))

## 4. Several maxima -----------------------------------------------------------------------------------------------------------
yi <- c(0, 0.001, 3, -4, 5, -6); vi <- c(1e-6, 1e-6, 1, 1, 1, 1)
loglik <- function(tau2, reml) {
  w <- 1 / (vi + tau2); b <- sum(w * yi) / sum(w)
  ll <- -0.5 * (length(yi) * log(2 * pi) + sum(log(vi + tau2)) + sum(w * (yi - b)^2))
  if (reml) ll + 0.5 * (log(2 * pi) + log(length(yi)) - log(sum(w))) else ll
}
highest <- function(reml) {
  grid <- c(0, 10^seq(-9, 3, length.out = 5001)); values <- sapply(grid, loglik, reml = reml)
  best <- which.max(values)
  if (best == 1) return(list(tau2 = 0, logLik = values[1], maxima = sum(diff(sign(diff(values))) < 0) + 1))
  o <- optimize(loglik, grid[c(best - 1, min(best + 1, length(grid)))], reml = reml, maximum = TRUE, tol = 1e-14)
  list(tau2 = o$maximum, logLik = o$objective, maxima = sum(diff(sign(diff(values))) < 0) + (values[1] > values[2]))
}
write.case("several_maxima", list(call = "log-likelihood on 5001 points from 1e-9 to 1e3 and 0, then optimize() around the highest",
  yi = yi, vi = vi, ML = highest(FALSE), REML = highest(TRUE)))
