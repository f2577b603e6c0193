# Computes the reference numbers of Dyad's own case `sensitivity`: case deletion of other data than the BCG trials, Knapp-Hartung and
# Paule-Mandel fits among them, Baujat coordinates, all subsets, permutation tests.
# Usage: Rscript validation/reference/make-sensitivity.R   (writes validation/reference/sensitivity/expected.json)
# Iterated variances run with tight control, as in shared/reference/meta.
suppressPackageStartupMessages({library(metafor); library(jsonlite)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))
# The tightest threshold at which the fit settles, and every fit without one study too.
tight.rma <- function(yi, vi, ..., lost = 0) {
  for (threshold in 10^-(13:7)) {
    fit <- try(suppressWarnings(rma(yi, vi, ..., control = list(threshold = threshold, maxiter = 100000, tol = 1e-14))), silent = TRUE)
    if (!inherits(fit, "try-error") && sum(is.na(influence(fit)$inf$tau2.del)) == lost) return(fit)
  }
  stop("does not settle")
}

# Ten trials with a number and a category; the single trial of category c cannot be left out of a model with the category.
data <- data.frame(
  yi = c(9.1, 14.2, 3.3, 21.7, 7.9, 12.4, -2.2, 16.8, 10.5, 30.4),
  vi = c(4.2, 9.1, 2.6, 30.3, 6.7, 5.5, 8.4, 12.9, 1.9, 16.1),
  year = c(2001, 2004, 2004, 2007, 2010, 2011, 2013, 2015, 2015, 2019),
  kind = c("a", "b", "a", "b", "a", "b", "a", "b", "a", "c"))
num <- function(x) { x <- unname(as.numeric(x)); x[!is.finite(x)] <- NA; x }
rows <- function(fit) {
  i <- influence(fit); r <- rstudent(fit)
  c(lapply(list(rstudent = i$inf$rstudent, dffits = i$inf$dffits, cook_d = i$inf$cook.d, cov_r = i$inf$cov.r, tau2_del = i$inf$tau2.del,
    QE_del = i$inf$QE.del, hat = i$inf$hat, weight = i$inf$weight, resid = r$resid, resid_se = r$se), num),
    list(dfbs = unname(lapply(unclass(i$dfbs)[seq_len(nrow(fit$beta))], num)), influential = i$is.infl))
}
pdf(NULL)
baujat.of <- function(fit) { b <- baujat(fit); list(x = num(b$x), y = num(b$y)) }
case <- function(fit) c(list(method = fit$method, test = fit$test), list(influence = rows(fit), baujat = baujat.of(fit)))
fits <- list()
for (method in c("EE", "DL", "REML", "ML", "PM")) for (test in c("z", "knha")) {
  key <- paste(method, test, sep = "_")
  fits[[paste0("mean_", key)]] <- case(tight.rma(data$yi, data$vi, method = method, test = test))
  fits[[paste0("year_", key)]] <- case(tight.rma(data$yi, data$vi, mods = ~ data$year, method = method, test = test))
}
fits$kind_REML_z <- case(tight.rma(data$yi, data$vi, mods = ~ data$kind + data$year, lost = 1))

# All subsets of six, by the binary number of the studies that are in (the first study is 1, the second 2, the third 4).
gosh.of <- function(fit) {
  g <- gosh(fit, progbar = FALSE)
  o <- order(g$incl %*% 2^(seq_len(fit$k) - 1))
  out <- lapply(g$res[o, c("k", "QE", "I2", "tau2")], num)
  c(list(subset = num(g$incl %*% 2^(seq_len(fit$k) - 1))[o]), out, list(coefficients = unname(lapply(g$res[o, -(1:5), drop = FALSE], num))))
}
six <- data[c(1, 2, 4, 5, 7, 10), ]
goshes <- list(
  EE = gosh.of(rma(yi, vi, data = six, method = "EE")),
  DL = gosh.of(rma(yi, vi, data = six, method = "DL")),
  REML = gosh.of(tight.rma(six$yi, six$vi)),
  year_DL = gosh.of(rma(yi, vi, mods = ~ year, data = six, method = "DL")))

# Exact permutation tests: 2^7 signs; 7!/2! deals of years with one tie; 7!/(4! 3!) deals of two categories.
seven <- data[c(1, 2, 3, 5, 6, 7, 8), ]
permuted <- function(fit) {
  p <- permutest(fit, exact = TRUE, progbar = FALSE)
  list(method = fit$method, test = fit$test, pval = num(p$pval), QMp = num(p$QMp), permutations = NROW(p$zval.perm))
}
tests <- list()
for (test in c("z", "knha")) {
  tests[[paste0("mean_DL_", test)]] <- permuted(rma(yi, vi, data = seven, method = "DL", test = test))
  tests[[paste0("mean_REML_", test)]] <- permuted(tight.rma(seven$yi, seven$vi, test = test))
  tests[[paste0("kind_REML_", test)]] <- permuted(tight.rma(seven$yi, seven$vi, mods = ~ seven$kind, test = test))
  tests[[paste0("year_DL_", test)]] <- permuted(rma(yi, vi, mods = ~ year, data = seven, method = "DL", test = test))
}
tests$both_DL_z <- permuted(rma(yi, vi, mods = ~ kind + year, data = seven[1:6, ], method = "DL"))
invisible(dev.off())

content <- list(case = "sensitivity", source = list(R = as.character(getRversion()), packages = list(metafor = as.character(packageVersion("metafor")))),
  calls = list(influence = "influence(fit), rstudent(fit), baujat(fit)", gosh = "gosh(fit)", permutation = "permutest(fit, exact = TRUE)"),
  data = data, six = c(1, 2, 4, 5, 7, 10), seven = c(1, 2, 3, 5, 6, 7, 8), fits = fits, gosh = goshes, permutation = tests)
dir.create(file.path(here, "sensitivity"), showWarnings = FALSE)
writeLines(toJSON(content, digits = I(15), auto_unbox = TRUE, na = "null", null = "null", dataframe = "columns", pretty = 1),
  file.path(here, "sensitivity", "expected.json"))
