# Computes the reference numbers of the cases dyad_bivariate and chain_links: mothers and infants in one mixed dose-response
# model, and slopes of a downstream level on an upstream one with errors in both.
# Usage: Rscript validation/reference/make-dyad.R   (writes validation/reference/{dyad_bivariate,chain_links}/expected.json)
# The trials are made up; the file holds them. Iterated variances run with tight control.
suppressPackageStartupMessages({library(metafor); library(jsonlite); library(numDeriv)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))
write.case <- function(name, content) {
  dir.create(file.path(here, name), showWarnings = FALSE)
  source <- list(R = as.character(getRversion()), packages = list(metafor = as.character(packageVersion("metafor"))))
  text <- toJSON(c(list(case = name, source = source), content), digits = I(15), auto_unbox = TRUE, na = "null", pretty = 1)
  writeLines(text, file.path(here, name, "expected.json"))
}
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

## The trials: one row per arm and compartment --------------------------------------------------------------------------
make.trials <- function(k, seed, slopes, spread, missing) {
  set.seed(seed)
  rows <- list()
  for (j in seq_len(k)) {
    doses <- if (j %% 3 == 0) c(400, 2000, 4000 + 200 * j) else c(if (j %% 2) 0 else 400, 2000 + 250 * j)
    b <- slopes + spread * rnorm(length(slopes))
    for (c in seq_along(slopes)) {
      if (missing(j, c)) next
      level <- c(60, 5, 35)[c] + rnorm(1, 0, 5)
      for (a in seq_along(doses)) {
        n <- 20 + 5 * j - (c == 3) * (j %% 4)
        sd <- c(18, 1.6, 15)[c] * (1 + 0.1 * a)
        mean <- round(level + b[c] * doses[a] / 1000 + rnorm(1, 0, sd / sqrt(n)), 2)
        rows[[length(rows) + 1]] <- data.frame(trial = sprintf("T%02d", j), arm = paste0("A", a),
          compartment = c("maternal", "milk", "infant")[c], dose = doses[a], mean = mean, sd = round(sd, 2), n = n)
      }
    }
  }
  do.call(rbind, rows)
}

# Differences from the first arm of each trial and compartment, with the covariance of all of a trial's differences:
# arm means have variance sd^2/n, and the same arm correlates between compartments by rho sqrt(smaller n / larger n).
differences <- function(d, rho) {
  lapply(split(d, d$trial), function(t) {
    parts <- list(); sigma <- matrix(0, nrow(t), nrow(t)); se <- t$sd / sqrt(t$n)
    for (i in seq_len(nrow(t))) for (j in seq_len(nrow(t)))
      if (i == j) sigma[i, j] <- se[i]^2
      else if (t$arm[i] == t$arm[j])
        sigma[i, j] <- rho * sqrt(min(t$n[i], t$n[j]) / max(t$n[i], t$n[j])) * se[i] * se[j]
    A <- NULL; at <- NULL
    for (c in unique(t$compartment)) {
      w <- which(t$compartment == c)
      for (r in w[-1]) {
        row <- numeric(nrow(t)); row[r] <- 1; row[w[1]] <- -1
        A <- rbind(A, row); at <- rbind(at, data.frame(compartment = c, arm = t$arm[r], dose = t$dose[r], from = t$dose[w[1]]))
      }
    }
    at$y <- as.numeric(A %*% t$mean)
    list(at = at, S = A %*% sigma %*% t(A))
  })
}

## 1. Mothers and infants in one model ------------------------------------------------------------------------------------
# REML by hand (profiled over the coefficients), climbed from several starts and polished; rma.mv is run beside it.
reml <- function(parts, x, z, psi.of, starts) {
  minus <- function(theta) {
    psi <- psi.of(theta); xx <- 0; xy <- 0; l <- 0; xtx <- 0
    for (j in seq_along(parts)) {
      v <- parts[[j]]$S + z[[j]] %*% psi %*% t(z[[j]]); vi <- solve(v)
      xx <- xx + t(x[[j]]) %*% vi %*% x[[j]]; xy <- xy + t(x[[j]]) %*% vi %*% parts[[j]]$at$y
      l <- l + as.numeric(determinant(v)$modulus); xtx <- xtx + t(x[[j]]) %*% x[[j]]
    }
    beta <- solve(xx, xy); q <- 0; n <- 0
    for (j in seq_along(parts)) {
      v <- parts[[j]]$S + z[[j]] %*% psi %*% t(z[[j]]); r <- parts[[j]]$at$y - x[[j]] %*% beta
      q <- q + t(r) %*% solve(v, r); n <- n + length(r)
    }
    value <- as.numeric((n - nrow(xx)) * log(2 * pi) + l + determinant(xx)$modulus + q - determinant(xtx)$modulus) / 2
    attr(value, "beta") <- beta; attr(value, "vcov") <- solve(xx)
    value
  }
  plain <- function(theta) as.numeric(minus(theta))
  best <- NULL
  for (s in starts) {
    o <- optim(s, plain, control = list(maxit = 20000, reltol = 1e-15))
    for (i in 1:4) o <- optim(o$par, plain, method = "BFGS", control = list(maxit = 2000, reltol = 1e-16, parscale = pmax(abs(o$par), 1e-3)))
    for (i in 1:8) { # Newton steps: BFGS stops where values no longer differ
      step <- try(solve(hessian(plain, o$par), grad(plain, o$par)), silent = TRUE)
      if (inherits(step, "try-error") || plain(o$par - step) > o$value + 1e-9) break
      o$par <- o$par - step; o$value <- plain(o$par)
    }
    if (is.null(best) || o$value < best$value) best <- o
  }
  at <- minus(best$par)
  list(logLik = -as.numeric(at), beta = as.numeric(attr(at, "beta")), vcov = unname(attr(at, "vcov")), psi = unname(psi.of(best$par)))
}
design <- function(parts, basis) lapply(parts, function(p) {
  f <- basis(p$at$dose) - basis(p$at$from); m <- p$at$compartment == "maternal"
  unname(cbind(f * m, f * !m))
})
linear <- function(d) cbind(d); quadratic <- function(d) cbind(d, d^2)
fixed.psi <- function(q, rho) function(theta) {
  r <- diag(2 * q); for (i in 1:q) r[i, i + q] <- r[i + q, i] <- rho
  s <- abs(theta) * c(1e-3, 1e-7)[rep(seq_len(q), 2)]
  diag(s) %*% r %*% diag(s)
}
free.psi <- function(theta) { l <- matrix(c(theta[1], theta[2], 0, theta[3]), 2) * 1e-3; l %*% t(l) }

d <- make.trials(13, 41, c(6, NA, 4), c(1.6, NA, 1.3), function(j, c) c == 2 || (c == 1 && j %in% c(4, 9)) || (c == 3 && j %in% c(2, 7)))
few <- d[d$trial %in% sprintf("T%02d", 1:7), ]
fits <- list()
for (set in c("all", "few")) for (within in c(0.2, 0.5)) {
  p <- differences(if (set == "all") d else few, within)
  x <- design(p, linear)
  if (set == "all") fits[[paste("all", within, "UN", sep = "_")]] <-
    reml(p, x, x, free.psi, list(c(1, 0.5, 1), c(2, -1, 0.5), c(0.3, 0.2, 0.2)))
  for (rho in c(0, 0.5, 0.8)) fits[[paste(set, within, rho, sep = "_")]] <- reml(p, x, x, fixed.psi(1, rho), list(c(1, 1), c(2, 0.3), c(0.3, 2)))
}
p <- differences(d, 0.5); x <- design(p, quadratic)
quad <- lapply(c(0, 0.5), function(rho) reml(p, x, x, fixed.psi(2, rho), list(c(1, 1, 1, 1), c(2, .3, 2, .3), c(.3, 2, .3, 2))))
fits[["all_0.5_0_quadratic"]] <- quad[[1]]; fits[["all_0.5_0.5_quadratic"]] <- quad[[2]]

# rma.mv on the same linear models: random slopes of both outcomes, correlation free or held.
beside <- list()
for (rho in list(NA, 0, 0.5, 0.8)) {
  p <- differences(d, 0.5); x <- do.call(rbind, design(p, linear)) / 1000
  y <- unlist(lapply(p, function(t) t$at$y)); trial <- rep(names(p), sapply(p, function(t) nrow(t$at)))
  dat <- data.frame(y = y, xm = x[, 1], xi = x[, 2], trial = trial)
  f <- rma.mv(y, bldiag(lapply(p, function(t) t$S)), mods = ~ xm + xi - 1, random = ~ xm + xi - 1 | trial, struct = "GEN",
    rho = if (is.na(rho)) NULL else rho, data = dat, control = list(optimizer = "nlminb", rel.tol = 1e-10, iter.max = 5000, eval.max = 5000), sparse = FALSE)
  beside[[if (is.na(rho)) "UN" else as.character(rho)]] <- list(estimate = as.numeric(f$beta), se = as.numeric(f$se),
    logLik_with_its_constant = as.numeric(logLik(f)), sd = sqrt(as.numeric(diag(f$G))))
}
write.case("dyad_bivariate", list(arms = d, few = 7, fits = fits, rma_mv = beside))

## 2. Links ---------------------------------------------------------------------------------------------------------------
d <- make.trials(11, 97, c(6, 0.7, 3.5), c(1.2, 0.1, 0.6), function(j, c) (c == 2 && j > 8) || (c == 3 && j %in% c(2, 5)) || (c == 1 && j == 11))
# REML by metafor with the tightest threshold that settles, in units of the sampling variance.
reml.of <- function(yi, vi) {
  u <- sqrt(mean(vi))
  for (threshold in 10^-(13:8)) for (stepadj in c(1, 0.5)) {
    fit <- try(suppressWarnings(rma(yi / u, vi / u^2, method = "REML", control = list(threshold = threshold, stepadj = stepadj, maxiter = 1e5))), silent = TRUE)
    if (!inherits(fit, "try-error")) return(list(beta = as.numeric(fit$beta) * u, se = fit$se * u, tau2 = fit$tau2 * u^2))
  }
  stop(fit)
}
one.link <- function(parts, from, to) {
  parts <- Filter(function(p) all(c(from, to) %in% p$at$compartment), parts)
  pieces <- function(p) { u <- which(p$at$compartment == from); w <- which(p$at$compartment == to)
    list(x = p$at$y[u], y = p$at$y[w], Vx = p$S[u, u, drop = FALSE], Vy = p$S[w, w, drop = FALSE], C = p$S[u, w, drop = FALSE], u = u, w = w) }
  at <- function(lambda) lapply(parts, function(p) {
    q <- pieces(p); r <- q$y - lambda * q$x; W <- q$Vy - lambda * (q$C + t(q$C)) + lambda^2 * q$Vx
    xi <- q$x - (q$C - lambda * q$Vx) %*% solve(W, r); h <- solve(W, xi); a <- as.numeric(t(xi) %*% h)
    row <- numeric(nrow(p$at)); row[q$w] <- h / a; row[q$u] <- -lambda * h / a
    list(slope = lambda + as.numeric(t(h) %*% r) / a, v = 1 / a, row = row)
  })
  lambda <- sum(sapply(parts, function(p) { q <- pieces(p); sum(solve(q$Vy, q$x) * q$y) })) /
    sum(sapply(parts, function(p) { q <- pieces(p); sum(solve(q$Vy, q$x) * q$x) }))
  for (i in 1:2000) {
    s <- at(lambda); yi <- sapply(s, `[[`, "slope"); vi <- sapply(s, `[[`, "v")
    fit <- reml.of(yi, vi)
    if (abs(fit$beta - lambda) < 1e-12 * fit$se) break
    lambda <- as.numeric(fit$beta)
  }
  # With tau2 = 0: the slope that minimises the weighted distance, found by search instead.
  distance <- function(l) sum(sapply(parts, function(p) { q <- pieces(p); r <- q$y - l * q$x
    t(r) %*% solve(q$Vy - l * (q$C + t(q$C)) + l^2 * q$Vx, r) }))
  common <- optimize(distance, lambda + c(-1, 1) * 20 * fit$se, tol = 1e-12)$minimum
  for (i in 1:6) common <- common - grad(distance, common) / hessian(distance, common)[1, 1]
  weights <- 1 / (vi + fit$tau2); weights <- weights / sum(weights)
  rows <- lapply(s, `[[`, "row"); for (j in seq_along(rows)) rows[[j]] <- rows[[j]] * weights[j]
  list(estimate = as.numeric(fit$beta), se = as.numeric(fit$se), tau2 = as.numeric(fit$tau2), k = length(yi), common = common,
    slopes = as.numeric(yi), se_slopes = as.numeric(sqrt(vi)), rows = rows)
}
dose.link <- function(parts, to) {
  parts <- Filter(function(p) to %in% p$at$compartment, parts)
  own <- lapply(parts, function(p) { w <- which(p$at$compartment == to); x <- (p$at$dose[w] - p$at$from[w]) / 1000
    h <- solve(p$S[w, w, drop = FALSE], x); a <- sum(h * x); row <- numeric(nrow(p$at)); row[w] <- h / a
    list(slope = sum(h * p$at$y[w]) / a, v = 1 / a, row = row) })
  yi <- sapply(own, `[[`, "slope"); vi <- sapply(own, `[[`, "v")
  fit <- reml.of(yi, vi)
  weights <- 1 / (vi + fit$tau2); weights <- weights / sum(weights)
  rows <- lapply(own, `[[`, "row"); for (j in seq_along(rows)) rows[[j]] <- rows[[j]] * weights[j]
  list(estimate = as.numeric(fit$beta), se = as.numeric(fit$se), tau2 = as.numeric(fit$tau2), k = length(yi), rows = rows)
}
shared <- function(a, b, parts) sum(sapply(intersect(names(a$rows), names(b$rows)), function(t) t(a$rows[[t]]) %*% parts[[t]]$S %*% b$rows[[t]]))
chains <- list()
for (within in c(0.2, 0.5)) {
  p <- differences(d, within)
  links <- list(dose_maternal = dose.link(p, "maternal"), maternal_milk = one.link(p, "maternal", "milk"),
    milk_infant = one.link(p, "milk", "infant"), maternal_infant = one.link(p, "maternal", "infant"), direct = dose.link(p, "infant"))
  compose <- function(names) {
    use <- c(links[names], links["direct"]); m <- length(use)
    V <- sapply(use, function(a) sapply(use, function(b) if (identical(a, b)) a$se^2 else shared(a, b, p)))
    e <- sapply(use, `[[`, "estimate"); f <- function(e) prod(e[-m]); g <- grad(f, e)
    list(estimate = f(e), se = sqrt(as.numeric(t(g) %*% V %*% g)), difference = f(e) - e[[m]],
      difference_se = sqrt(as.numeric(t(g - (seq_len(m) == m)) %*% V %*% (g - (seq_len(m) == m)))), covariance = unname(V))
  }
  chains[[as.character(within)]] <- list(links = lapply(links, function(l) l[setdiff(names(l), "rows")]),
    short = compose(c("dose_maternal", "maternal_infant")), milk = compose(c("dose_maternal", "maternal_milk", "milk_infant")))
}
write.case("chain_links", list(arms = d, chains = chains))
