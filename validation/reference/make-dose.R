# Computes the reference numbers of Dyad's own dose-response case: given ED50 and powers, the profile likelihood of an ED50, moderators,
# study curves and goodness of fit.
# Usage: Rscript validation/reference/make-dose.R   (writes validation/reference/dose_curves/expected.json)
suppressPackageStartupMessages({library(metafor); library(jsonlite)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))

# Invented trials: 14 with 3 or 4 arms, a response that levels off, and a baseline on which it depends.
set.seed(20260)
trials <- lapply(1:14, function(i) {
  dose <- c(0, 400, 1000, 2000, 4000)[c(1, sort(sample(2:5, if (i %% 3 == 0) 3 else 2)))]
  base <- round(20 + 3 * i + rnorm(1), 1)
  ceiling <- 45 - 0.5 * (base - 40) + rnorm(1, 0, 6)
  n <- sample(20:90, length(dose)); sd <- round(runif(length(dose), 14, 22), 1)
  data.frame(study = sprintf("T%02d", i), dose = dose, baseline = base, n = n, sd = sd,
    mean = round(base + ceiling * dose / (900 + dose) + rnorm(length(dose), 0, sd / sqrt(n)), 2))
})
arms <- do.call(rbind, trials)
y <- c(); d <- c(); study <- c(); baseline <- c(); blocks <- list()
for (t in split(arms, arms$study)) {
  v <- t$sd^2 / t$n
  y <- c(y, t$mean[-1] - t$mean[1]); d <- c(d, t$dose[-1]); study <- c(study, t$study[-1]); baseline <- c(baseline, t$baseline[-1])
  blocks[[length(blocks) + 1]] <- matrix(v[1], length(v) - 1, length(v) - 1) + diag(v[-1], length(v) - 1)
}
V <- as.matrix(bldiag(blocks))
control <- list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-15, maxit = 10000)
# One column: rma.mv with an inner factor for a random slope needs the GEN structure; y is divided by no power of ten.
one <- function(x, method, mods = NULL, scale) {
  data <- data.frame(y = y, x = x / scale, study = study, b = if (is.null(mods)) 0 else mods)
  formula <- if (is.null(mods)) ~ 0 + x else ~ 0 + x + x:b
  fit <- rma.mv(y, V, mods = formula, random = ~ 0 + x | study, struct = "GEN", data = data, method = method, control = control, sparse = FALSE)
  Z <- outer(study, unique(study), "==") * (x / scale); S <- V + fit$tau2 * Z %*% t(Z); W <- solve(S); X <- as.matrix(fit$X)
  K <- fit$tau2 * t(Z) %*% W; left <- fit$tau2 * (diag(ncol(Z)) - K %*% Z)   # BLUPs written out: ranef() has no GEN in 3.8-1
 start <- c(control, list(tau2.init = fit$tau2))
  list(estimate = as.numeric(fit$beta) / scale, vcov = lapply(seq_len(nrow(fit$vb)), function(i) I(as.numeric(fit$vb[i, ]) / scale^2)),
    psi = as.numeric(fit$tau2) / scale^2, logLik_ml = as.numeric(logLik(rma.mv(y, V, mods = formula, random = ~ 0 + x | study,
      struct = "GEN", data = data, method = "ML", control = start, sparse = FALSE))),
    deviation = as.numeric(K %*% (y - X %*% fit$beta)) / scale, deviation_se = sqrt(diag(left + K %*% X %*% fit$vb %*% t(X) %*% t(K))) / scale)
}
emax <- function(ed50) d / (ed50 + d)
shift <- 400
curves <- list(
  "emax:700" = one(emax(700), "REML", scale = 1),
  "fp:0" = one(log(d + shift) - log(shift), "REML", scale = 1),
  "fp:-1" = one(1 / (d + shift) - 1 / shift, "REML", scale = 1e-3),
  "fp:0.5" = one(sqrt(d), "REML", scale = 10),
  "linear" = one(d, "REML", scale = 1000))
centred <- baseline - mean(tapply(baseline, study, function(b) b[1]))
moderators <- list("linear" = one(d, "REML", centred, 1000), "emax:700" = one(emax(700), "REML", centred, 1))

# The profile likelihood of the ED50, written out: one variance of the ceiling, maximum likelihood.
index <- split(seq_along(y), study)
negative <- function(par) {   # ln ED50, E, ln sd of E
  g <- emax(exp(par[1])); total <- 0
  for (i in index) {
    S <- V[i, i, drop = FALSE] + exp(2 * par[3]) * g[i] %o% g[i]; r <- y[i] - par[2] * g[i]
    total <- total + 0.5 * (length(i) * log(2 * pi) + as.numeric(determinant(S)$modulus) + sum(r * solve(S, r)))
  }
  total
}
best <- optim(c(log(800), 40, log(5)), negative, method = "BFGS", control = list(reltol = 1e-16, maxit = 10000))
best <- optim(best$par, negative, method = "BFGS", control = list(reltol = 1e-16, maxit = 10000, parscale = abs(best$par)), hessian = TRUE)
profile <- function(l) {   # E in closed form, the standard deviation by a search in one dimension
  g <- emax(exp(l))
  at <- function(ls) {
    parts <- sapply(index, function(i) { W <- solve(V[i, i, drop = FALSE] + exp(2 * ls) * g[i] %o% g[i]); c(sum(g[i] * (W %*% y[i])), sum(g[i] * (W %*% g[i]))) })
    negative(c(l, sum(parts[1, ]) / sum(parts[2, ]), ls))
  }
  optimize(at, c(-3, 5), tol = 1e-10)$objective
}
drop <- function(l) profile(l) - best$value - qchisq(0.95, 1) / 2
lower <- uniroot(drop, best$par[1] + c(-4, 0), tol = 1e-9)$root
upper <- uniroot(drop, best$par[1] + c(0, 4), tol = 1e-9)$root
H <- numDeriv::hessian(negative, best$par); C <- solve(H)
ed50 <- list(estimate = exp(best$par[1]), se = exp(best$par[1]) * sqrt(C[1, 1]), ceiling = best$par[2], ceiling_se = sqrt(C[2, 2]),
  sd = exp(best$par[3]), logLik = -best$value, ci_lb = exp(lower), ci_ub = exp(upper))

# Goodness of fit: regression of decorrelated effects on decorrelated doses, without intercept.
L <- t(chol(V)); ystar <- solve(L, y)
gof <- function(x) {
  xstar <- solve(L, x); fit <- lm(ystar ~ 0 + xstar); s <- summary(fit)
  list(deviance = deviance(fit), df = fit$df.residual, p = pchisq(deviance(fit), fit$df.residual, lower.tail = FALSE),
    r2 = s$r.squared, r2_adjusted = s$adj.r.squared, residuals = as.numeric(resid(fit)))
}
content <- list(case = "dose_curves",
  source = list(R = as.character(getRversion()), packages = list(metafor = as.character(packageVersion("metafor")),
    numDeriv = as.character(packageVersion("numDeriv")))),
  call = "rma.mv(y, V, mods = ~ 0 + x + x:baseline, random = ~ 0 + x | study, struct = 'GEN'); BLUPs written out; optim() of the written-out likelihood; lm() of decorrelated effects",
  arms = arms, shift = shift, curves = curves, moderators = moderators, ed50 = ed50,
  gof = list("linear" = gof(d), quadratic = gof(cbind(d, d^2))))
dir.create(file.path(here, "dose_curves"), showWarnings = FALSE)
writeLines(toJSON(content, digits = I(15), auto_unbox = TRUE, na = "null", pretty = 1), file.path(here, "dose_curves", "expected.json"))
