# Computes the reference numbers of the case "target": the dose at which the mean reaches a level, with its band and profile intervals.
# Usage: Rscript validation/reference/make-target.R   (writes validation/reference/target/expected.json)
# Independent of Dyad's formulas: every estimate is a linear combination of all arm means, whose full covariance is written out;
# variances by metafor where it has the model, the profile by optim.
suppressPackageStartupMessages({library(metafor); library(jsonlite)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))

set.seed(20260714)
k <- 11; threshold <- 20
arms <- do.call(rbind, lapply(seq_len(k), function(j) {
  doses <- c(if (j %% 3 == 0) 400 else 0, c(1000, 2000, 4000, 6400)[j %% 4 + 1], if (j %% 5 == 0) 3000)
  level <- rnorm(1, 14, 3); slope <- rnorm(1, 0.004, 0.0009); n <- 30 + 8 * (j %% 4)
  mean <- level + slope * doses; sd <- round(0.35 * mean * sqrt(rchisq(length(doses), n - 1) / (n - 1)), 2)
  data.frame(study = sprintf("trial %02d", j), dose = doses, mean = round(mean + rnorm(length(doses)) * sd / sqrt(n), 2), sd = sd, n = n)
}))
arms$v <- arms$sd^2 / arms$n
arms$trial <- as.integer(factor(arms$study))

# Contrasts against the lowest dose, which shares its arm.
contrasts <- do.call(rbind, lapply(split(seq_len(nrow(arms)), arms$trial), function(rows) {
  r <- rows[which.min(arms$dose[rows])]
  do.call(rbind, lapply(setdiff(rows, r), function(i) {
    row <- rep(0, nrow(arms)); row[i] <- 1; row[r] <- -1; data.frame(trial = arms$trial[i], x = arms$dose[i] - arms$dose[r], t(row))
  }))
}))
K <- as.matrix(contrasts[, -(1:2)]); dimnames(K) <- NULL
x <- contrasts$x; y <- as.numeric(K %*% arms$mean); S <- K %*% diag(arms$v) %*% t(K)
same <- outer(contrasts$trial, contrasts$trial, "==")
V.of <- function(psi) S + psi * same * outer(x, x)
reml.contrasts <- function(psi) {
  V <- V.of(psi); Vi <- solve(V); b <- sum(x * (Vi %*% y)) / sum(x * (Vi %*% x)); r <- y - x * b
  as.numeric(determinant(V)$modulus + log(sum(x * (Vi %*% x))) + r %*% Vi %*% r)
}
fit <- rma.mv(y, S, mods = ~ 0 + x, random = ~ 0 + x | trial, struct = "GEN", data = data.frame(y = y, x = x / 1000, trial = contrasts$trial))
scan <- optimize(function(s) reml.contrasts(s^2), c(0, 0.01), tol = 1e-12)
psi.hat <- scan$minimum^2
stopifnot(abs(fit$tau2 / 1e6 - psi.hat) < 1e-4 * psi.hat)  # metafor's slope is per 1000

w <- 1 / arms$v
share <- sapply(seq_len(k), function(j) ifelse(arms$trial == j, w, 0) / sum(w[arms$trial == j]))  # arms by trials
F <- as.numeric(t(share) %*% arms$dose)
v.level <- sapply(seq_len(k), function(j) 1 / sum(w[arms$trial == j])) + F^2 * psi.hat
B.of <- function(psi) { Vi <- solve(V.of(psi)); as.numeric((x %*% Vi %*% K)) / sum(x * (Vi %*% x)) }   # beta = B' means
alpha <- as.numeric(t(share) %*% arms$mean) - F * sum(B.of(psi.hat) * arms$mean)
level <- rma(alpha, v.level, method = "REML", control = list(threshold = 1e-14, maxiter = 100000))
tau2.hat <- level$tau2
reml.level <- function(t) { u <- 1 / (v.level + t); m <- sum(u * alpha) / sum(u); sum(log(v.level + t)) + log(sum(u)) + sum(u * (alpha - m)^2) }

# M(d) as weights on all arm means, and its variance from their full covariance.
weights.of <- function(d, psi, tau2) {
  u <- 1 / (sapply(seq_len(k), function(j) 1 / sum(w[arms$trial == j])) + F^2 * psi + tau2); u <- u / sum(u)
  as.numeric(share %*% u) + (d - sum(u * F)) * B.of(psi)
}
mean.at <- function(d, psi, tau2) sum(weights.of(d, psi, tau2) * arms$mean)
variance.at <- function(d, psi, tau2) {
  W <- weights.of(d, psi, tau2); own <- outer(arms$trial, arms$trial, "==")
  as.numeric(W %*% (diag(arms$v) + own * (tau2 + psi * outer(arms$dose, arms$dose))) %*% W)
}
t.df <- k - 1; t.crit <- qt(0.975, t.df)
dose <- uniroot(function(d) mean.at(d, psi.hat, tau2.hat) - threshold, c(0, 6400), tol = 1e-10)$root
band <- function(d, sign) mean.at(d, psi.hat, tau2.hat) + sign * t.crit * sqrt(variance.at(d, psi.hat, tau2.hat)) - threshold
band.low <- uniroot(band, c(0, dose), sign = 1, tol = 1e-10)$root
band.high <- uniroot(band, c(dose, 30000), sign = -1, tol = 1e-10)$root
# Fieller in closed form: M(d) = m + (d - D) b is linear in d with a fixed covariance, so the band is a quadratic in d.
m0 <- mean.at(0, psi.hat, tau2.hat); b1 <- mean.at(1, psi.hat, tau2.hat) - m0
v0 <- variance.at(0, psi.hat, tau2.hat); v1 <- variance.at(1, psi.hat, tau2.hat); v2 <- variance.at(2, psi.hat, tau2.hat)
c2 <- (v2 - 2 * v1 + v0) / 2; c1 <- v1 - v0 - c2
qa <- b1^2 - t.crit^2 * c2; qb <- 2 * b1 * (m0 - threshold) - t.crit^2 * c1; qc <- (m0 - threshold)^2 - t.crit^2 * v0
fieller <- sort((-qb + c(-1, 1) * sqrt(qb^2 - 4 * qa * qc)) / (2 * qa))
stopifnot(abs(fieller - c(band.low, band.high)) < 1e-4)

base <- reml.contrasts(psi.hat) + reml.level(tau2.hat)
D <- function(d) {
  f <- function(p) { psi <- (p[1] * sqrt(psi.hat))^2; tau2 <- (p[2] * sqrt(tau2.hat))^2
    reml.contrasts(psi) + reml.level(tau2) + (mean.at(d, psi, tau2) - threshold)^2 / variance.at(d, psi, tau2) }
  best <- Inf
  for (start in list(c(1, 1), c(1.5, 1.5), c(0.5, 2))) best <- min(best, optim(start, f, method = "BFGS",
    control = list(reltol = 1e-15, maxit = 1000))$value, optim(start, f, control = list(reltol = 1e-15, maxit = 5000))$value)
  best - base
}
critical <- t.df * log(1 + t.crit^2 / t.df)
profile.low <- uniroot(function(d) D(d) - critical, c(1, dose), tol = 1e-7)$root
profile.high <- uniroot(function(d) D(d) - critical, c(dose, 8000), tol = 1e-7)$root

out <- list(case = "target", source = list(R = as.character(getRversion()), packages = list(metafor = as.character(packageVersion("metafor")))),
  calls = list(curve = "rma.mv(y, S, mods = ~ 0 + x, random = ~ 0 + x | trial, struct = \"GEN\")", level = "rma(alpha, v, method = \"REML\")"),
  threshold = threshold, arms = arms[, c("study", "dose", "mean", "sd", "n")],
  slope = sum(B.of(psi.hat) * arms$mean), psi = psi.hat, level = as.numeric(level$beta), tau2 = tau2.hat,
  dose = dose, band = c(band.low, band.high), fieller = fieller, profile = c(profile.low, profile.high))
dir.create(file.path(here, "target"), showWarnings = FALSE)
writeLines(toJSON(out, digits = I(15), auto_unbox = TRUE, pretty = 1), file.path(here, "target", "expected.json"))
