<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Revisit</name>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teach a checkpoint</source>
        <translation>Affiner un checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>adapt,fine-tuning,few,labels,review,training,checkpoint,change,deep learning</source>
        <translation>adapter,affiner,fine-tuning,adapt,peu,étiquettes,revue,entraînement,checkpoint,changement,deep learning</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons that you have judged.</source>
        <translation>Affine un checkpoint de changement avec quelques polygones que vous avez jugés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons of one scene that you have judged, in a few minutes. Take the change polygons of a run, give them a text field “status” and write accepted, rejected or unsure into it, and draw what was missed (status missed). Twenty polygons are a good number; the most uncertain ones teach most.

About each polygon a ring counts as unchanged. The rest of the scene is not known, but where the checkpoint found nothing it counts a little, as unchanged.

Each third of the judged ground is held out from a training of its own. The new checkpoint is the mean of these trainings, with a threshold that the polygons chose, and is written only where F1 on the ground held out is better. It suits this scene and others like it; elsewhere the old one may be better.</source>
        <translation>Affine en quelques minutes un checkpoint de changement avec quelques polygones d'une scène que vous avez jugés. Prenez les polygones de changement d'une exécution, donnez-leur un champ texte « status », écrivez-y accepted (juste), rejected (faux) ou unsure (incertain), et dessinez ce qui a été manqué (status missed). Vingt polygones sont un bon nombre ; les plus incertains apprennent le plus au réseau.

Autour de chaque polygone, un anneau compte comme inchangé. Le reste de la scène n'est pas connu, mais là où le checkpoint n'a rien trouvé, il compte un peu, comme inchangé.

Chaque tiers du terrain jugé est tenu à l'écart d'un entraînement distinct. Le nouveau checkpoint est la moyenne de ces entraînements, avec un seuil tiré des polygones, et n'est écrit que si F1 sur le terrain tenu à l'écart est meilleur. Il convient à cette scène et à celles qui lui ressemblent ; ailleurs, l'ancien peut être meilleur.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the checkpoint as it was</source>
        <translation>F1 du checkpoint initial sur le terrain tenu à l'écart</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>The same at a threshold from the polygons</source>
        <translation>La même chose avec un seuil tiré des polygones</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the new checkpoint</source>
        <translation>F1 du nouveau checkpoint sur le terrain tenu à l'écart</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Threshold of the new checkpoint</source>
        <translation>Seuil du nouveau checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Steps of training; 0: a new threshold alone</source>
        <translation>Pas d'entraînement ; 0 : seulement un nouveau seuil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Polygons that were used</source>
        <translation>Polygones utilisés</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>1 where the new checkpoint was written, else 0</source>
        <translation>1 si le nouveau checkpoint a été écrit, sinon 0</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out: {0:.3f} before, {1:.3f} after.</source>
        <translation>F1 sur le terrain tenu à l'écart : {0:.3f} avant, {1:.3f} après.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} has none of the fields {1} that say what a polygon is.</source>
        <translation>{0} n'a aucun des champs {1} qui disent ce qu'est un polygone.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Name the field with FIELD.</source>
        <translation>Indiquez le champ avec FIELD.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Choose another OUTPUT.</source>
        <translation>Choisissez un autre OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Check LABELS.</source>
        <translation>Vérifiez LABELS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} is no polygon layer.</source>
        <translation>{0} n'est pas une couche de polygones.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} exists already.</source>
        <translation>{0} existe déjà.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>The parameters cannot be checked: {0}: {1}. Please report this.</source>
        <translation>Les paramètres ne peuvent pas être vérifiés : {0} : {1}. Merci de le signaler.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} does not exist. Check {1}.</source>
        <translation>{0} n'existe pas. Vérifiez {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{1} cannot be {0!r}.</source>
        <translation>{1} ne peut pas être {0!r}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>No checkpoint was chosen.</source>
        <translation>Aucun checkpoint n'a été choisi.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Set CHECKPOINT to a .safetensors file.</source>
        <translation>Indiquez un fichier .safetensors dans CHECKPOINT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Choose another CHECKPOINT.</source>
        <translation>Choisissez un autre CHECKPOINT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} is made for {1}, wanted {2}.</source>
        <translation>{0} est fait pour {1}, attendu : {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} cannot be {1!r}.</source>
        <translation>{0} ne peut pas être {1!r}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>In the place of a table, a folder of rasters that are paired by their names, or by those of the folders in it.</source>
        <translation>À la place d'un tableau, un dossier de rasters appariés par leurs noms ou par ceux de ses sous-dossiers.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Or a folder of pairs</source>
        <translation>Ou un dossier de paires</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Detect change at many places</source>
        <translation>Détecter le changement en de nombreux lieux</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>change,batch,many,scenes,tiles,table,stac,dask,deep learning,attention,satellite</source>
        <translation>changement,lot,nombreux,scènes,tuiles,table,stac,dask,deep learning,attention,satellite,batch</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Finds what changed at many places, each a row of a table with its two dates.</source>
        <translation>Trouve ce qui a changé en de nombreux lieux, chacun une ligne d'une table avec ses deux dates.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Runs Detect change on each row of a table, in several processes. PAIRS is a CSV file or a vector layer (GeoPackage) with the columns before and after, and name or any option of detect-change, such as threshold; or a STAC item collection (JSON). In its place FOLDER is a folder of rasters that are paired by their names: A/x.tif and B/x.tif, x_before.tif and x_after.tif, x_2019.tif and x_2021.tif.

The folder gets a GeoPackage with its receipt for each scene, scenes.csv, which says what became of each, and all-changes.gpkg with the polygons of all.

A scene that is refused does not stop the others: it is named in scenes.csv, and at the end. The same run again leaves out what is done, and goes on where it was interrupted.</source>
        <translation>Exécute « Détecter le changement » sur chaque ligne d'une table, dans plusieurs processus. PAIRS est un fichier CSV ou une couche vecteur (GeoPackage) avec les colonnes before et after, et name ou toute option de detect-change, comme threshold ; ou une collection d'items STAC (JSON). À sa place, FOLDER est un dossier de rasters appariés par leurs noms : A/x.tif et B/x.tif, x_before.tif et x_after.tif, x_2019.tif et x_2021.tif.

Le dossier reçoit pour chaque scène un GeoPackage avec son reçu, scenes.csv, qui dit ce que chacune est devenue, et all-changes.gpkg avec les polygones de toutes.

Une scène refusée n'arrête pas les autres : elle est nommée dans scenes.csv, et à la fin. La même exécution relancée laisse de côté ce qui est fait et reprend là où elle a été interrompue.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Number of scenes</source>
        <translation>Nombre de scènes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Scenes that an earlier run had done</source>
        <translation>Scènes déjà faites par une exécution antérieure</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Number of polygons</source>
        <translation>Nombre de polygones</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Changed area (m²)</source>
        <translation>Surface changée (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0}, {1} of them done before: {2}, {3} changed.</source>
        <translation>{0}, dont {1} déjà faites : {2}, {3} changés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scene</source>
        <translation>{0} scène</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scenes</source>
        <translation>{0} scènes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>The polygons of all scenes</source>
        <translation>Les polygones de toutes les scènes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>What became of each scene (CSV)</source>
        <translation>Ce que chaque scène est devenue (CSV)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Set either PAIRS or FOLDER.</source>
        <translation>Définissez soit PAIRS, soit FOLDER.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>{0} does not exist.</source>
        <translation>{0} n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>Check {0}.</source>
        <translation>Vérifiez {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`: change, no change or unsure.</source>
        <translation>Points de « Tirer un échantillon du changement », répondus dans le champ `reference` : change, no change ou unsure.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Area of change</source>
        <translation>Surface du changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>change,area,estimate,confidence interval,accuracy,olofsson,stehman,sample</source>
        <translation>changement,surface,estimation,intervalle de confiance,exactitude,olofsson,stehman,échantillon,area,accuracy</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% interval, from a sample that was looked at.</source>
        <translation>Donne la surface du changement avec son intervalle à 95 %, d'après un échantillon examiné.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% confidence interval, and user's, producer's and overall accuracy of the map, from a stratified random sample that somebody has looked at.

Summing up the polygons gives an area that is wrong by whatever the map is wrong. Here each stratum counts by its area and by what its points turned out to be (Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).

Points that are unsure, or that nobody has looked at, are left out, and so is all ground that was not observed: the estimate is of what both dates show.</source>
        <translation>Donne la surface du changement avec son intervalle de confiance à 95 %, ainsi que l'exactitude utilisateur, producteur et globale de la carte, d'après un échantillon aléatoire stratifié que quelqu'un a examiné.

La somme des polygones donne une surface aussi fausse que la carte est fausse. Ici, chaque strate compte par sa surface et par ce que ses points se sont révélés être (Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).

Les points incertains ou que personne n'a examinés sont laissés de côté, de même que tout terrain non observé : l'estimation porte sur ce que montrent les deux dates.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area of change (m²)</source>
        <translation>Surface du changement (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval (m²)</source>
        <translation>Demi-largeur de son intervalle à 95 % (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area mapped as change (m²)</source>
        <translation>Surface cartographiée comme changement (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was not observed (m²)</source>
        <translation>Surface non observée (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>User's accuracy of change</source>
        <translation>Exactitude utilisateur du changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval</source>
        <translation>Demi-largeur de son intervalle à 95 %</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Producer's accuracy of change</source>
        <translation>Exactitude producteur du changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Overall accuracy</source>
        <translation>Exactitude globale</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Number of points that count</source>
        <translation>Nombre de points comptés</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change</source>
        <translation>Détecter le changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>change,detection,difference,deep learning,siamese,attention,hanet,dasnet,satellite,before,after</source>
        <translation>changement,détection,différence,deep learning,siamois,attention,hanet,dasnet,satellite,avant,après,change detection</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, as polygons with scores.</source>
        <translation>Trouve ce qui a changé entre deux rasters d'un lieu, en polygones avec scores.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, and gives it as polygons with scores.

The dates may differ in CRS, pixel size and extent: the second is warped onto the first while it is read, and what both cover is compared. Pixels that one of the dates does not show (nodata, outside) count as not observed, never as unchanged: the change map has 0 for no change, 1 for change and 255 for not observed.

The checkpoint decides what counts as change. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Trouve ce qui a changé entre deux rasters d'un lieu, et le donne en polygones avec scores.

Les dates peuvent différer par le SCR, la taille de pixel et l'emprise : la seconde est reprojetée sur la première à la lecture, et ce que les deux couvrent est comparé. Les pixels que l'une des dates ne montre pas (nodata, hors emprise) comptent comme non observés, jamais comme inchangés : la carte de changement contient 0 pour aucun changement, 1 pour changement et 255 pour non observé.

Le checkpoint décide de ce qui compte comme changement. Sa fiche indique les bandes, les tailles de pixel et les lieux sur lesquels il a été entraîné ; loin de ceux-ci, n'en attendez pas grand-chose.

À côté de chaque sortie se trouve un reçu (.receipt.json) avec tout ce qu'il faut pour refaire l'exécution.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Share of the area that was observed (0 to 1)</source>
        <translation>Part observée de la surface (0 à 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Choose another raster for one of them, or other bands ({bands_before}, {bands_after}).</source>
        <translation>Choisissez un autre raster pour l'un d'eux, ou d'autres bandes ({bands_before}, {bands_after}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on both dates.</source>
        <translation>{0}, {1} changés ; {2:.1%} de la surface ont été observés aux deux dates.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects</source>
        <translation>Trouver des objets</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>objects,object,detection,detect,boxes,vehicles,cars,small,tracking,deep learning,attention,yolox</source>
        <translation>objets,objet,détection,boîtes,véhicules,voitures,petits,suivi,deep learning,attention,yolox,objects</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster, or in a series of one place, as boxes with class, score and size.</source>
        <translation>Trouve des objets dans un raster ou une série d'un lieu, en boîtes avec classe, score et taille.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster and draws a box around each, with its class, its score and its size on the ground.

Several rasters of one place, in the order of time, are searched one by one; boxes of one class that overlap from date to date get one track_id. All are read on the pixels of the first.

The checkpoint decides what is found. Objects have to be as many pixels long as those that it was trained on: its card names the pixel sizes. Where the raster is much finer, set RESOLUTION.

Boxes do not depend on how the raster is cut into tiles, as long as the overlap is larger than an object. Where nothing was observed (nodata, outside), nothing is found.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Trouve des objets dans un raster et dessine une boîte autour de chacun, avec sa classe, son score et sa taille au sol.

Plusieurs rasters d'un lieu, dans l'ordre du temps, sont parcourus l'un après l'autre ; les boîtes d'une classe qui se recouvrent d'une date à l'autre reçoivent un même track_id. Tous sont lus sur les pixels du premier.

Le checkpoint décide de ce qui est trouvé. Les objets doivent avoir autant de pixels de long que ceux de son entraînement : sa fiche indique les tailles de pixel. Si le raster est bien plus fin, réglez RESOLUTION.

Les boîtes ne dépendent pas du découpage du raster en tuiles, tant que le recouvrement est plus grand qu'un objet. Là où rien n'a été observé (nodata, hors emprise), rien n'est trouvé.

À côté de chaque sortie se trouve un reçu (.receipt.json) avec tout ce qu'il faut pour refaire l'exécution.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of boxes</source>
        <translation>Nombre de boîtes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of objects over all dates; 0 for one raster</source>
        <translation>Nombre d'objets sur toutes les dates ; 0 pour un seul raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} around {1}, followed from date to date; {2:.1%} of the area was observed.</source>
        <translation>{0} autour de {1}, suivis de date en date ; {2:.1%} de la surface ont été observés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} object</source>
        <translation>{0} objet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} objects</source>
        <translation>{0} objets</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>{0}; {1:.1%} of the area was observed.</source>
        <translation>{0} ; {1:.1%} de la surface ont été observés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>The checkpoint knows no class {0}.</source>
        <translation>Le checkpoint ne connaît pas de classe {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Choose CLASSES from: {0}.</source>
        <translation>Choisissez CLASSES parmi : {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Detect change through a series</source>
        <translation>Détecter le changement dans une série</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>change,series,time series,dates,first seen,deep learning,siamese,attention,satellite,monitoring</source>
        <translation>changement,série,série temporelle,dates,vu d'abord,deep learning,siamois,attention,satellite,suivi,time series</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Finds what changed through three dates or more of one place, and since when.</source>
        <translation>Trouve ce qui a changé sur trois dates ou plus d'un lieu, et depuis quand.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Compares each date of a series with the one before it and with the earliest, and gives what changed as polygons of one layer.

first_seen is the date from which on the ground is no longer as at the earliest date: from there to the end of the series every date that shows it shows it changed. It is empty where the change went away again. unchanged_until is the last date before that shows the ground as it was; confirmed counts the later dates that show the change still.

What a date does not show (nodata, outside, behind clouds that are masked) counts as not observed, never as unchanged: what changed meanwhile is found at the next date that shows it.

The days are read from the images' metadata or names; DATES says what they do not. Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Compare chaque date d'une série à la précédente et à la plus ancienne, et donne ce qui a changé en polygones d'une même couche.

first_seen est la date à partir de laquelle le sol n'est plus comme à la plus ancienne : de là à la fin de la série, chaque date qui le montre le montre changé. Il est vide si le changement a disparu ensuite. unchanged_until est la dernière date d'avant qui montre le sol tel qu'il était ; confirmed compte les dates suivantes qui montrent encore le changement.

Ce qu'une date ne montre pas (nodata, hors emprise, sous des nuages masqués) compte comme non observé, jamais comme inchangé : ce qui a changé entre-temps est trouvé à la prochaine date qui le montre.

Les jours sont lus dans les métadonnées ou les noms des images ; DATES dit ce qu'ils ne disent pas. À côté de chaque sortie se trouve un reçu (.receipt.json) avec tout ce qu'il faut pour refaire l'exécution.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Changed area, what changed twice counted twice (m²)</source>
        <translation>Surface changée, ce qui a changé deux fois compté deux fois (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Share of the area that two dates or more observed (0 to 1)</source>
        <translation>Part de la surface observée à deux dates ou plus (0 à 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on two dates or more.</source>
        <translation>{0}, {1} changés ; {2:.1%} de la surface ont été observés à deux dates ou plus.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Evaluate model</source>
        <translation>Évaluer un modèle</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>evaluation,accuracy,validation,precision,recall,f1,iou,ap,checkpoint,deep learning,change,objects</source>
        <translation>évaluation,exactitude,validation,précision,rappel,f1,iou,ap,checkpoint,deep learning,changement,objets,evaluation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on images whose changes, objects or clear ground are known.</source>
        <translation>Mesure un checkpoint sur des images dont les changements, les objets ou le sol dégagé sont connus.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on pairs of images whose changes are known: precision, recall, F1 and IoU of the changed class, over all pixels of the dataset, at the threshold on the checkpoint's card.

The number is honest only where the checkpoint has not seen the dataset. Images that it was trained on, or that chose its threshold, flatter it: the report says so where the card tells.

The data are layers of the project, or a dataset. Of layers give those that the checkpoint's task needs: both dates and their labels, a raster and its objects, or a clear image and its radar, with the area in which all is labelled. Take another place than the one that was trained on.

A dataset is a folder with A, B and label, or with train, val and test of those, or a list of files (.csv). The folder of Train model stands for the data of that training.

A checkpoint that finds objects is measured on images with boxes (COCO JSON, YOLO text, a table of boxes), and one that removes clouds on chips whose clear ground is known. One that segments one date is measured on images with masks of classes: IOU, F1, PRECISION and RECALL are means over them.</source>
        <translation>Mesure un checkpoint sur des paires d'images dont les changements sont connus : précision, rappel, F1 et IoU de la classe changée, sur tous les pixels du jeu de données, au seuil de la fiche du checkpoint.

Le chiffre n'est honnête que si le checkpoint n'a pas vu le jeu de données. Les images de son entraînement, ou qui ont servi à choisir son seuil, le flattent : le rapport le dit lorsque la fiche l'indique.

Les données sont des couches du projet, ou un jeu de données. Comme couches, donnez celles que demande la tâche du checkpoint : les deux dates et leurs étiquettes, un raster et ses objets, ou une image dégagée et son radar, avec la zone où tout est étiqueté. Prenez un autre lieu que celui de l'entraînement.

Un jeu de données est un dossier avec A, B et label, ou avec train, val et test de ceux-ci, ou une liste de fichiers (.csv). Le dossier d'« Entraîner un modèle » vaut pour les données de cet entraînement.

Un checkpoint qui trouve des objets est mesuré sur des images avec boîtes (COCO JSON, texte YOLO, tableau de boîtes), et un qui enlève les nuages sur des imagettes dont le sol dégagé est connu. Un qui segmente une date est mesuré sur des images avec masques de classes : IOU, F1, PRECISION et RECALL en sont les moyennes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of the changed class, at the checkpoint's threshold</source>
        <translation>F1 de la classe changée, au seuil du checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Precision: share of the found change that is change</source>
        <translation>Précision : part du changement trouvé qui est un changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Recall: share of the change that was found</source>
        <translation>Rappel : part du changement qui a été trouvée</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Intersection over union of the changed class</source>
        <translation>Intersection sur union de la classe changée</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of whole changes, counted as objects</source>
        <translation>F1 des changements entiers, comptés comme objets</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of their outlines</source>
        <translation>F1 de leurs contours</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>The checkpoint's threshold</source>
        <translation>Seuil du checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 at the best threshold for this very dataset, which only the truth tells</source>
        <translation>F1 au meilleur seuil pour ce jeu de données précis, que seule la vérité connaît</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5</source>
        <translation>Pour les objets : précision moyenne à un recouvrement de 0,5</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision over overlaps from 0.5 to 0.95</source>
        <translation>Pour les objets : précision moyenne sur des recouvrements de 0,5 à 0,95</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud (dB)</source>
        <translation>Pour les nuages : rapport signal sur bruit de crête sous les nuages (dB)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: structural similarity under cloud</source>
        <translation>Pour les nuages : similarité structurelle sous les nuages</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Give them all, or a dataset.</source>
        <translation>Indiquez-les tous, ou un jeu de données.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>All measures (JSON)</source>
        <translation>Toutes les mesures (JSON)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Report of the evaluation</source>
        <translation>Rapport de l'évaluation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>There are both layers and a dataset.</source>
        <translation>Des couches et un jeu de données sont indiqués à la fois.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Check DATASET.</source>
        <translation>Vérifiez DATASET.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Leave out one of them.</source>
        <translation>Omettez l'un des deux.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>“{0}”</source>
        <translation>« {0} »</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>Engine {0} on {1}</source>
        <translation>Moteur {0} sur {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>its default device</source>
        <translation>son appareil par défaut</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Inspect pair</source>
        <translation>Examiner une paire</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>change,pair,check,inspect,compare,shift,registration,overlap,crs,pixel size,before,after</source>
        <translation>changement,paire,vérifier,examiner,comparer,décalage,recalage,recouvrement,scr,taille de pixel,avant,après,pair,check</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says whether two rasters of one place can be compared, and what would be done.</source>
        <translation>Dit si deux rasters d'un lieu peuvent être comparés, et ce qui serait fait.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says in a second or two whether two rasters of one place can be compared by “Detect change”, and what it would do about their differences: CRS, overlap, pixel sizes, bands, what was observed, how far one is shifted against the other, and how much they differ in brightness.

With a checkpoint, the pair is held against its card, too: pixel sizes and the range of values that the network was trained on.

Nothing is written. What cannot be compared at all is refused with the reason, as “Detect change” would refuse it.</source>
        <translation>Dit en une ou deux secondes si « Détecter le changement » peut comparer deux rasters d'un lieu, et ce qu'il ferait de leurs différences : SCR, recouvrement, tailles de pixel, bandes, ce qui a été observé, décalage de l'un par rapport à l'autre et écart de luminosité.

Avec un checkpoint, la paire est aussi comparée à sa fiche : tailles de pixel et plage de valeurs de l'entraînement du réseau.

Rien n'est écrit. Ce qui ne peut pas être comparé est refusé avec la raison, comme « Détecter le changement » le refuserait.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>How far the dates are shifted against each other (pixels); empty where it cannot be told</source>
        <translation>Décalage des dates l'une par rapport à l'autre (pixels) ; vide s'il ne peut être déterminé</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Share of the common ground that was observed before (0 to 1)</source>
        <translation>Part du terrain commun observée avant (0 à 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>The same after</source>
        <translation>La même après</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Number of things to look at</source>
        <translation>Nombre de points à regarder</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>All that was found (JSON)</source>
        <translation>Tout ce qui a été constaté (JSON)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Save the part in question as a file first.</source>
        <translation>Enregistrez d'abord la partie voulue dans un fichier.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no end.</source>
        <translation>{0} n'est pas un fichier local et n'a pas de fin.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>In the order xmin,xmax,ymin,ymax.</source>
        <translation>Dans l'ordre xmin,xmax,ymin,ymax.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Recipes (*.toml)</source>
        <translation>Recettes (*.toml)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Left open: {0}.</source>
        <translation>Laissé vide : {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/raster_job.py"/>
        <source>The styles could not be saved beside the outputs: {0}</source>
        <translation>Les styles n'ont pas pu être enregistrés à côté des sorties : {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Redraw change</source>
        <translation>Redessiner le changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>change,threshold,score,polygons,minimum area,redraw</source>
        <translation>changement,seuil,score,polygones,surface minimale,redessiner,threshold,redraw</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold, from its scores.</source>
        <translation>Dessine les polygones de changement d'une exécution à un autre seuil, d'après ses scores.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold or smallest area. The scores that Detect change has kept are enough: no network runs, so that it takes seconds, and the polygons are those that a run at this threshold gives.

What is left open is as it was in the run. The receipt of the run (.receipt.json) has to lie beside the scores: it says what the polygons say of the dates and the checkpoint.

Polygons that were edited or reviewed since are kept: the new ones go to a file of another name.</source>
        <translation>Dessine les polygones de changement d'une exécution à un autre seuil ou une autre surface minimale. Les scores que « Détecter le changement » a gardés suffisent : aucun réseau ne tourne, cela prend donc des secondes, et les polygones sont ceux que donne une exécution à ce seuil.

Ce qui est laissé vide reste comme dans l'exécution. Le reçu de l'exécution (.receipt.json) doit se trouver à côté des scores : il dit ce que les polygones indiquent des dates et du checkpoint.

Les polygones modifiés ou revus depuis sont gardés : les nouveaux vont dans un fichier d'un autre nom.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>{0}, {1} changed.</source>
        <translation>{0}, {1} changés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Every pixel counts as cloud: for an image under haze or in one great shadow, where thresholds find nothing.</source>
        <translation>Chaque pixel compte comme nuage : pour une image sous la brume ou dans une seule grande ombre, où les seuils ne trouvent rien.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstruct everything</source>
        <translation>Tout reconstruire</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Remove clouds</source>
        <translation>Enlever les nuages</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Clouds</source>
        <translation>Nuages</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>cloud,clouds,shadow,removal,sar,radar,sentinel,optical,gap,fill,reconstruct,deep learning,attention</source>
        <translation>nuage,nuages,ombre,enlever,sar,radar,sentinel,optique,lacune,combler,reconstruire,deep learning,attention,cloud removal</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds hide in an optical image from a radar image, and says which pixels those are.</source>
        <translation>Reconstruit ce que les nuages cachent dans une image optique d'après une image radar, et dit quels pixels ce sont.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds and their shadows hide in an optical image, from a radar image of about the same day.

Clear pixels stay as they are, bit for bit, with all bands, type, nodata and metadata of the image. The radar image may have another CRS, pixel size and extent; it is warped onto the optical image while it is read.

A reconstruction is a guess. The provenance raster says of every pixel whether it was observed (0), reconstructed (1) or not observed (255), and “Detect change” counts reconstructed pixels as not observed unless told otherwise.

Without a cloud mask, clouds and shadows are found by ukis-csmask where it is installed, else by thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze: look at the provenance.

“Learn from the scene” lets a network learn from the clear ground of this image, under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that was held out. What it learned lies beside the output (…_adapted.safetensors), and later runs on the same images use it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Reconstruit ce que les nuages et leurs ombres cachent dans une image optique, d'après une image radar d'à peu près le même jour.

Les pixels dégagés restent tels quels, bit pour bit, avec toutes les bandes, le type, le nodata et les métadonnées de l'image. L'image radar peut avoir un autre SCR, une autre taille de pixel et une autre emprise ; elle est reprojetée sur l'image optique à la lecture.

Une reconstruction est une supposition. Le raster de provenance dit de chaque pixel s'il a été observé (0), reconstruit (1) ou non observé (255), et « Détecter le changement » compte les pixels reconstruits comme non observés sauf indication contraire.

Sans masque de nuages, nuages et ombres sont trouvés par ukis-csmask s'il est installé, sinon par des seuils sur la réflectance de Sentinel-2, qui prennent la neige et les toits clairs pour des nuages et manquent la brume : regardez la provenance.

« Apprendre de la scène » laisse un réseau apprendre du sol dégagé de cette image, sous des nuages dessinés, avec son propre radar. Il est utilisé là où il bat le checkpoint sur du sol dégagé tenu à l'écart. Ce qu'il a appris se trouve à côté de la sortie (…_adapted.safetensors), et les exécutions suivantes sur les mêmes images l'utilisent.

À côté de chaque sortie se trouve un reçu (.receipt.json) avec tout ce qu'il faut pour refaire l'exécution.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share of cloud and shadow (0 to 1)</source>
        <translation>Part de nuages et d'ombres (0 à 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was reconstructed (0 to 1)</source>
        <translation>Part reconstruite (0 à 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was observed and kept (0 to 1)</source>
        <translation>Part observée et gardée (0 à 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught, on held-out clear ground (dB); 0 without</source>
        <translation>Gain apporté par la scène, sur du sol dégagé tenu à l'écart (dB) ; 0 sans</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>{0:.1%} of the image was cloud or shadow; {1:.1%} was reconstructed, {2:.1%} stayed as it was.</source>
        <translation>{0:.1%} de l'image étaient nuage ou ombre ; {1:.1%} ont été reconstruits, {2:.1%} sont restés tels quels.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught is {0:.1f} dB better than the checkpoint on held-out clear ground.</source>
        <translation>Ce que la scène a appris est meilleur de {0:.1f} dB que le checkpoint sur du sol dégagé tenu à l'écart.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The change polygons. Those that a review has rejected are left out.</source>
        <translation>Les polygones de changement. Ceux qu'une revue a rejetés sont laissés de côté.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change polygons</source>
        <translation>Polygones de changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`; they give the area its interval.</source>
        <translation>Points de « Tirer un échantillon du changement », répondus dans le champ `reference` ; ils donnent son intervalle à la surface.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>no interval</source>
        <translation>pas d'intervalle</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The largest changes, of which both dates are shown.</source>
        <translation>Les plus grands changements, montrés aux deux dates.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Changes with pictures</source>
        <translation>Changements avec images</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report of change</source>
        <translation>Rapport de changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>change,report,html,pdf,print,map,area,receipt</source>
        <translation>changement,rapport,html,pdf,imprimer,carte,surface,reçu,report</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes a report on change polygons, as HTML and PDF: maps, areas, largest changes.</source>
        <translation>Écrit un rapport sur des polygones de changement, en HTML et PDF : cartes, surfaces, plus grands changements.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes one HTML file with everything in it: both dates as maps, the area of change with its interval where a sample was looked at, what a review has said, sizes, the largest changes on both dates, how the dates stand beside each other, what the checkpoint knows, and the receipt of the run.

It needs no network and no other file. PDF has the same on pages of A4. The pictures show the dates as the project shows them, where it does.</source>
        <translation>Écrit un fichier HTML qui contient tout : les deux dates en cartes, la surface du changement avec son intervalle si un échantillon a été examiné, le résultat d'une revue, les tailles, les plus grands changements aux deux dates, comment les dates se comparent, ce que le checkpoint connaît, et le reçu de l'exécution.

Il n'a besoin ni de réseau ni d'un autre fichier. Le PDF contient la même chose sur des pages A4. Les images montrent les dates comme le projet les montre, s'il le fait.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>HTML file of the report; one that is there is replaced.</source>
        <translation>Fichier HTML du rapport ; celui qui existe est remplacé.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report as PDF</source>
        <translation>Rapport en PDF</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The same on pages of A4; one that is there is replaced.</source>
        <translation>La même chose sur des pages A4 ; un fichier existant est remplacé.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>CHANGES has to be a layer of change polygons, with the fields {0}.</source>
        <translation>CHANGES doit être une couche de polygones de changement, avec les champs {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} is {1}, wanted a name that ends in {2}.</source>
        <translation>{0} est {1}, attendu : un nom qui finit par {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} ne peut pas être écrit : {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draw a sample of change</source>
        <translation>Tirer un échantillon du changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>change,sample,stratified,random,accuracy,area estimation,olofsson,validation</source>
        <translation>changement,échantillon,stratifié,aléatoire,exactitude,estimation de surface,olofsson,validation,sample</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from change, near the threshold and no change, to be judged.</source>
        <translation>Tire des points au hasard parmi changement, près du seuil et aucun changement, pour les juger.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from three strata: the change polygons, what came near the threshold, and the rest of what was observed. Somebody then looks at each point on both dates and says in the field reference whether it is change; Area of change gives the area with its interval from that.

Polygons that a review has rejected count as no change, and points in them are answered already; so are points in polygons that a review has drawn as missed. Points in accepted polygons are not: a polygon may be right and its outline too wide.

The points come in an order that mixes the strata: any first part of them is such a sample, too.</source>
        <translation>Tire des points au hasard dans trois strates : les polygones de changement, ce qui est venu près du seuil, et le reste de ce qui a été observé. Quelqu'un examine ensuite chaque point aux deux dates et dit dans le champ reference si c'est un changement ; « Surface du changement » en donne la surface avec son intervalle.

Les polygones qu'une revue a rejetés comptent comme aucun changement, et les points qui s'y trouvent ont déjà leur réponse ; de même pour les points dans les polygones qu'une revue a dessinés comme manqués. Ceux des polygones acceptés non : un polygone peut être juste et son contour trop large.

Les points viennent dans un ordre qui mêle les strates : tout début de la liste est aussi un tel échantillon.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Number of points</source>
        <translation>Nombre de points</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was observed (m²)</source>
        <translation>Surface observée (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>{0} points on {1}; {2} were not observed and stay outside.</source>
        <translation>{0} points sur {1} ; {2} n'ont pas été observés et restent en dehors.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>the data that are named below</source>
        <translation>les données indiquées plus bas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Polygons within which all changes or objects are labelled, or the ground is clear; nothing is learnt or counted outside.</source>
        <translation>Polygones à l'intérieur desquels tous les changements ou objets sont étiquetés, ou le sol est dégagé ; en dehors, rien n'est appris ni compté.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the whole scene</source>
        <translation>toute la scène</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>256, of objects 640</source>
        <translation>256, pour les objets 640</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Raster of where the clear image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL).</source>
        <translation>Raster qui dit où l'image dégagée ne l'est pourtant pas : 0 dégagé, 1 nuage, 2 ombre, 255 inconnu, ou la classification de scène de Sentinel-2 (SCL).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>thresholds on reflectance, which take snow and bright roofs for cloud</source>
        <translation>des seuils sur la réflectance, qui prennent la neige et les toits clairs pour des nuages</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Pixel size in the units of the raster's CRS, of two dates that of Before.</source>
        <translation>Taille de pixel dans les unités du SCR du raster, pour deux dates celui d'Avant.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the raster's own</source>
        <translation>celle du raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Layers as data have to be {0}; not given: {1}.</source>
        <translation>Comme données, il faut les couches {0} ; non indiqué : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Leave it out, or choose another task.</source>
        <translation>Omettez-la, ou choisissez une autre tâche.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is of the task {1}, and the task is {2}.</source>
        <translation>{0} appartient à la tâche {1}, et la tâche est {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is no layer that can be read.</source>
        <translation>{0} n'est pas une couche lisible.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>{0!r} is no file on this machine.</source>
        <translation>{0!r} n'est pas un fichier de cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Segment one date</source>
        <translation>Segmenter une date</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>segmentation,classes,classification,land cover,buildings,roofs,deep learning,attention,danet</source>
        <translation>segmentation,classes,classification,occupation du sol,bâtiments,toits,deep learning,attention,danet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says which class each pixel of a raster is of, as polygons and as a map.</source>
        <translation>Dit de quelle classe est chaque pixel d'un raster, en polygones et en carte.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says of each pixel of a raster which class it is of, such as building, and draws the classes as polygons with their scores.

Pixels that show nothing (nodata, outside) count as not observed, never as a class: the class map has the classes' numbers in the order of the checkpoint's card, and 255 for not observed.

The checkpoint decides which classes there are. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it. A class called other or background is drawn only where CLASSES names it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Dit de chaque pixel d'un raster de quelle classe il est, par exemple bâtiment, et dessine les classes en polygones avec leurs scores.

Les pixels qui ne montrent rien (nodata, hors emprise) comptent comme non observés, jamais comme une classe : la carte des classes contient les numéros des classes dans l'ordre de la fiche du checkpoint, et 255 pour non observé.

Le checkpoint décide des classes qu'il y a. Sa fiche indique les bandes, les tailles de pixel et les lieux sur lesquels il a été entraîné ; loin de ceux-ci, n'en attendez pas grand-chose. Une classe appelée other ou background n'est dessinée que si CLASSES la nomme.

À côté de chaque sortie se trouve un reçu (.receipt.json) avec tout ce qu'il faut pour refaire l'exécution.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Choose another raster for one of them.</source>
        <translation>Choisissez un autre raster pour l'un d'eux.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is of {1} and {2} of {3}, which is earlier: the dates look exchanged.</source>
        <translation>{0} est du {1} et {2} du {3}, donc plus ancien : les dates semblent inversées.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is in a format that QGIS reads and the engine does not.</source>
        <translation>{0} est dans un format que QGIS lit et que le moteur ne lit pas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Exporting {0}</source>
        <translation>Exportation de {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} and {1} are the same raster, {2}.</source>
        <translation>{0} et {1} sont le même raster, {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Train model</source>
        <translation>Entraîner un modèle</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>training,learning,deep learning,labels,checkpoint,recipe,change,detection,siamese,attention</source>
        <translation>entraînement,apprentissage,deep learning,étiquettes,checkpoint,recette,changement,détection,siamois,attention,train</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network on changes or objects that you have labelled, on clear ground, or on the data of a recipe.</source>
        <translation>Entraîne un réseau avec des changements ou des objets que vous avez étiquetés, avec un sol dégagé, ou avec les données d'une recette.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network to find change or objects or to remove clouds, either from layers of the project or from the folders that a recipe names.

Change: give both dates and the labels, a polygon layer of changes that you have drawn, or a raster of 0 (unchanged), 1 (changed) and 255 (unknown).

Objects: give a raster and a layer of its objects, boxes, outlines or points, with a field of the class where there are several. Of points say how large an object is.

Clouds: give a Sentinel-2 image that is mostly clear, with the product's own bands, and a radar image of about the same day. Clouds are drawn on the clear ground; where the image is clouded itself, nothing is learnt.

Label everything within an area and give that area as “Observed area”: outside of it nothing is learnt, while inside what is not labelled counts as unchanged, or as no object. The scene is cut into chips once; blocks of it are kept apart to choose the best checkpoint and its threshold.

A checkpoint to go on from saves much labelling; the dialog suggests one that fits bands and pixel size. A detector may be taught other classes than those that it knows.

The log shows the loss and the time left. Cancel saves the training's state: run again with the same output folder and “Go on” to continue.

The best checkpoint (best.safetensors) is on the dock's list from then on. Its measures are of the same few chips that chose it, so expect less elsewhere.</source>
        <translation>Entraîne un réseau à trouver le changement ou des objets, ou à enlever les nuages, soit avec des couches du projet, soit avec les dossiers que nomme une recette.

Changement : donnez les deux dates et les étiquettes, une couche de polygones de changements que vous avez dessinés, ou un raster de 0 (inchangé), 1 (changé) et 255 (inconnu).

Objets : donnez un raster et une couche de ses objets, boîtes, contours ou points, avec un champ de la classe s'il y en a plusieurs. Pour des points, dites la taille d'un objet.

Nuages : donnez une image Sentinel-2 en grande partie dégagée, avec les bandes du produit même, et une image radar d'à peu près le même jour. Des nuages sont dessinés sur le sol dégagé ; là où l'image est elle-même nuageuse, rien n'est appris.

Étiquetez tout dans une zone et donnez-la comme « Zone observée » : en dehors, rien n'est appris, tandis qu'à l'intérieur ce qui n'est pas étiqueté compte comme inchangé, ou comme pas d'objet. La scène est découpée une fois en imagettes ; des blocs sont tenus à l'écart pour choisir le meilleur checkpoint et son seuil.

Un checkpoint de départ épargne beaucoup d'étiquetage ; la fenêtre en propose un qui convient aux bandes et à la taille de pixel. On peut apprendre à un détecteur d'autres classes que celles qu'il connaît.

Le journal montre la perte et le temps restant. Annuler enregistre l'état de l'entraînement : relancez avec le même dossier de sortie et « Poursuivre » pour continuer.

Le meilleur checkpoint (best.safetensors) est dès lors dans la liste du panneau. Ses mesures viennent des quelques imagettes qui l'ont choisi : attendez-vous à moins ailleurs.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>F1 of the changed class on the validation data</source>
        <translation>F1 de la classe changée sur les données de validation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Precision on the validation data</source>
        <translation>Précision sur les données de validation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Recall on the validation data</source>
        <translation>Rappel sur les données de validation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Intersection over union on the validation data</source>
        <translation>Intersection sur union sur les données de validation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5 on the validation data</source>
        <translation>Pour les objets : précision moyenne à un recouvrement de 0,5 sur les données de validation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud on the validation data (dB)</source>
        <translation>Pour les nuages : rapport signal sur bruit de crête sous les nuages sur les données de validation (dB)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Threshold of the checkpoint, chosen on the validation data</source>
        <translation>Seuil du checkpoint, choisi sur les données de validation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network is to learn from layers: `change` between two dates, `objects` of one raster, or to see through `clouds` with radar. It says which fields matter. A recipe with data of its own says itself what it teaches.</source>
        <translation>Ce que le réseau doit apprendre de couches : `change`, le changement entre deux dates, `objects`, les objets d'un raster, ou voir à travers les nuages avec le radar (`clouds`). Les champs qui comptent en dépendent. Une recette qui a ses propres données dit elle-même ce qu'elle enseigne.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network shall learn</source>
        <translation>Ce que le réseau doit apprendre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Batches to train on. A few hundred show whether the labels work.</source>
        <translation>Lots pour l'entraînement. Quelques centaines montrent si les étiquettes conviennent.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>as many as the recipe says</source>
        <translation>autant que le dit la recette</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>The name that the checkpoint has in lists.</source>
        <translation>Le nom que porte le checkpoint dans les listes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Name of the checkpoint</source>
        <translation>Nom du checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>the recipe's</source>
        <translation>celui de la recette</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>`auto`: as the recipe says, which is a CUDA device where there is one, else the CPU.</source>
        <translation>`auto` : comme le dit la recette, c'est-à-dire un appareil CUDA s'il y en a un, sinon le processeur.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>that for layers of the task, a small network for a laptop</source>
        <translation>celle pour les couches de la tâche, un petit réseau pour ordinateur portable</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Give them all, or none to train on the recipe's data.</source>
        <translation>Indiquez-les tous, ou aucun pour entraîner sur les données de la recette.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0}: {1} on the validation data, which chose it; expect less elsewhere.</source>
        <translation>{0} : {1} sur les données de validation, qui l'ont choisi ; attendez-vous à moins ailleurs.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose its folder, or switch RESUME off.</source>
        <translation>Choisissez son dossier, ou désactivez RESUME.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Switch RESUME on to go on with it, or choose another OUTPUT.</source>
        <translation>Activez RESUME pour le poursuivre, ou choisissez un autre OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training was cancelled before its first step was saved.</source>
        <translation>L'entraînement a été annulé avant l'enregistrement de son premier pas.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>No folder for the training was chosen.</source>
        <translation>Aucun dossier n'a été choisi pour l'entraînement.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Best checkpoint</source>
        <translation>Meilleur checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Check RECIPE.</source>
        <translation>Vérifiez RECIPE.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose another START.</source>
        <translation>Choisissez un autre START.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>This training begins anew. “{0}” fits the bands and pixels: START={1} goes on from it.</source>
        <translation>Cet entraînement part de zéro. « {0} » convient aux bandes et aux pixels : START={1} en part.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} To go on, run Train model again with OUTPUT={1} and RESUME switched on.</source>
        <translation>{0} Pour continuer, relancez « Entraîner un modèle » avec OUTPUT={1} et RESUME activé.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set OUTPUT.</source>
        <translation>Indiquez OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds no training to go on with.</source>
        <translation>{0} ne contient pas d'entraînement à poursuivre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds a training already.</source>
        <translation>{0} contient déjà un entraînement.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} names no data to train on.</source>
        <translation>{0} ne nomme pas de données d'entraînement.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set {0}, or choose another RECIPE.</source>
        <translation>Indiquez {0}, ou choisissez une autre RECIPE.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>{0} is {1!r}, wanted band numbers such as 3,2,1.</source>
        <translation>{0} est {1!r}, attendu : des numéros de bande comme 3,2,1.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>Change {0}.</source>
        <translation>Modifiez {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answered points in the stratum “{0}”: {1}, wanted 2 or more.</source>
        <translation>Points répondus dans la strate « {0} » : {1}, attendu : 2 ou plus.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answer more points.</source>
        <translation>Répondez à plus de points.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>Of {0} reviewed polygons {1} went over.</source>
        <translation>Sur {0} polygones revus, {1} ont été repris.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>{0} have no new one that is alike; they stay in {1}.</source>
        <translation>{0} n'ont pas de nouveau semblable ; ils restent dans {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>The review could not be written into the new polygons; it stays in {0}.</source>
        <translation>La revue n'a pas pu être écrite dans les nouveaux polygones ; elle reste dans {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} of {1} points are answered. Go on: the area appears once each stratum has two answers.</source>
        <translation>{0} points sur {1} ont une réponse. Continuez : la surface apparaît dès que chaque strate a deux réponses.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} is no sample: it lacks one of the fields {1}.</source>
        <translation>{0} n'est pas un échantillon : il lui manque un des champs {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} points are drawn. Look at them one after the other: the area appears once each stratum has two answers. Their order is random, so that you can stop at any of them.</source>
        <translation>{0} points sont tirés. Examinez-les l'un après l'autre : la surface apparaît dès que chaque strate a deux réponses. Leur ordre est aléatoire, vous pouvez donc vous arrêter à n'importe lequel.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Draw one with “Draw a sample of change”.</source>
        <translation>Tirez-en un avec « Tirer un échantillon du changement ».</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} ± {1} changed (95%), by {2} points; {3} are mapped as change.</source>
        <translation>{0} ± {1} changés (95 %), d'après {2} points ; {3} sont cartographiés comme changement.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>User's accuracy {0}, producer's accuracy {1}, overall accuracy {2}.</source>
        <translation>Exactitude utilisateur {0}, exactitude producteur {1}, exactitude globale {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Left out: {0} unsure, {1} not looked at yet.</source>
        <translation>Laissés de côté : {0} incertains, {1} pas encore examinés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} were not observed and stay outside.</source>
        <translation>{0} n'ont pas été observés et restent en dehors.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The checkpoints in {0} are for another task: {1}.</source>
        <translation>Les checkpoints de {0} sont pour une autre tâche : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>There is no checkpoint (.safetensors) in {0}; one that comes there will be listed.</source>
        <translation>Il n'y a pas de checkpoint (.safetensors) dans {0} ; s'il en vient un, il sera affiché.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Finds</source>
        <translation>Trouve</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>SAR</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size</source>
        <translation>Taille de pixel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Trained on</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} is not a file.</source>
        <translation>{0} n'est pas un fichier.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read as a checkpoint: {1}.</source>
        <translation>{0} ne peut pas être lu comme checkpoint : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} px, overlap {1} px</source>
        <translation>{0} px, recouvrement {1} px</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The card of {0} has the {1}.</source>
        <translation>La fiche de {0} contient : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Measured on {0}</source>
        <translation>Mesuré sur {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} ne peut pas être lu : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>The change polygons that are worked on</source>
        <translation>Les polygones de changement sur lesquels on travaille</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>La&amp;yer</source>
        <translation>C&amp;ouche</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Rep&amp;ort…</source>
        <translation>Ra&amp;pport…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Write a report about these polygons, as HTML or PDF, and open it</source>
        <translation>Écrire un rapport sur ces polygones, en HTML ou PDF, et l'ouvrir</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Revisit</source>
        <translation>Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Points in all; more of them make a narrower interval</source>
        <translation>Points en tout ; davantage resserrent l'intervalle</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Draw</source>
        <translation>&amp;Tirer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Draw points at random from change, near the threshold and no change</source>
        <translation>Tirer des points au hasard parmi changement, près du seuil et aucun changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>The sample that the area is estimated by</source>
        <translation>L'échantillon qui sert à estimer la surface</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Look at points…</source>
        <translation>E&amp;xaminer les points…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Say of one point after the other whether it is change</source>
        <translation>Dire de chaque point, l'un après l'autre, s'il est un changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Sa&amp;mple</source>
        <translation>Éc&amp;hantillon</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Drawing points…</source>
        <translation>Tirage des points…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>No sample is loaded yet.</source>
        <translation>Aucun échantillon n'est encore chargé.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change between the two dates</source>
        <translation>Détecter le changement entre les deux dates</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Before is of {0}, After of {1}: they look exchanged.</source>
        <translation>Avant est du {0}, Après du {1} : les dates semblent inversées.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the earlier date; it sets CRS and pixel size</source>
        <translation>Raster de la date la plus ancienne ; il fixe le SCR et la taille de pixel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the later date; it is warped onto the earlier one</source>
        <translation>Raster de la date la plus récente ; il est reprojeté sur l'autre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>&amp;Before</source>
        <translation>&amp;Avant</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Aft&amp;er</source>
        <translation>A&amp;près</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>S&amp;wap</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Exchange the dates</source>
        <translation>Échanger les dates</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Choose the rasters of both dates.</source>
        <translation>Choisissez les rasters des deux dates.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Both dates are the same raster.</source>
        <translation>Les deux dates sont le même raster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Networks for which there is a checkpoint</source>
        <translation>Réseaux pour lesquels il y a un checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Weights of the network: what they were trained on decides what they find</source>
        <translation>Poids du réseau : ce sur quoi ils ont été entraînés décide de ce qu'ils trouvent</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Add a folder with checkpoints of your own (.safetensors)</source>
        <translation>Ajouter un dossier avec vos propres checkpoints (.safetensors)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoint's card</source>
        <translation>La fiche du checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>&amp;Network</source>
        <translation>&amp;Réseau</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Check&amp;point</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>There is no checkpoint yet. Add a folder with .safetensors files that carry a model card.</source>
        <translation>Il n'y a pas encore de checkpoint. Ajoutez un dossier de fichiers .safetensors qui portent une fiche de modèle.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Folder with checkpoints</source>
        <translation>Dossier de checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoints in {0} are on the list.</source>
        <translation>Les checkpoints de {0} sont dans la liste.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct what clouds hide from what radar saw</source>
        <translation>Reconstruire ce que les nuages cachent d'après ce que le radar a vu</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The image without clouds, and its provenance beside it.</source>
        <translation>L'image sans nuages, avec sa provenance à côté.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The cloudy image: the product's own bands, not a rendered picture</source>
        <translation>L'image nuageuse : les bandes du produit même, pas une image de rendu</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Calibrated radar backscatter (VV, VH) of about the same day</source>
        <translation>Rétrodiffusion radar étalonnée (VV, VH) d'à peu près le même jour</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>0 clear, 1 cloud, 2 shadow, 255 unknown; left empty, ukis-csmask or thresholds find them</source>
        <translation>0 dégagé, 1 nuage, 2 ombre, 255 inconnu ; laissé vide, ukis-csmask ou des seuils les trouvent</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct &amp;everything</source>
        <translation>To&amp;ut reconstruire</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Every pixel counts as cloud: for haze, or one great shadow</source>
        <translation>Chaque pixel compte comme nuage : pour la brume ou une seule grande ombre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Cloudy</source>
        <translation>&amp;Nuageuse</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Ra&amp;dar</source>
        <translation>Ra&amp;dar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Mask</source>
        <translation>Mas&amp;que</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Uncertainty</source>
        <translation>I&amp;ncertitude</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Side by side</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Raster of standard deviations, where the network says how sure it is</source>
        <translation>Raster des écarts types, si le réseau dit à quel point il est sûr</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Show cloudy image, radar and result in three views that move together</source>
        <translation>Montrer image nuageuse, radar et résultat dans trois vues liées</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>How long a network may learn from the clear ground of this image, with its radar; 5 minutes are a good start. It is used where it beats the checkpoint on held-out clear ground.</source>
        <translation>Combien de temps un réseau peut apprendre du sol dégagé de cette image, avec son radar ; 5 minutes sont un bon début. Il est utilisé là où il bat le checkpoint sur du sol dégagé tenu à l'écart.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Image</source>
        <translation>Ima&amp;ge</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Also</source>
        <translation>Aussi</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Learn from the scene</source>
        <translation>A&amp;pprendre de la scène</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Choose a cloudy image and a radar image.</source>
        <translation>Choisissez une image nuageuse et une image radar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Both images are the same raster.</source>
        <translation>Les deux images sont le même raster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>(its raster is gone)</source>
        <translation>(son raster a disparu)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>{0} is gone</source>
        <translation>{0} a disparu</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>What to do</source>
        <translation>Ce qu'il faut faire</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>How far the run is</source>
        <translation>Où en est l'exécution</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Exécuter</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Cance&amp;l</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Stop the run; nothing is written</source>
        <translation>Arrêter l'exécution ; rien n'est écrit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Tas&amp;k</source>
        <translation>Tâc&amp;he</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>The engine has to be set up first: see Engine.</source>
        <translation>Il faut d'abord installer le moteur : voir Moteur.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Choose a checkpoint.</source>
        <translation>Choisissez un checkpoint.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>{0}: with CUDA the networks run many times faster, and the engine is larger</source>
        <translation>{0} : avec CUDA, les réseaux tournent bien des fois plus vite, et le moteur est plus gros</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other ways to an engine, and what is there to be done with it</source>
        <translation>Autres façons d'avoir un moteur, et ce qu'on peut en faire</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>How far the set-up is</source>
        <translation>Où en est l'installation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>What the set-up says</source>
        <translation>Ce que dit l'installation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show the &amp;log</source>
        <translation>Afficher &amp;le journal</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show or hide what pip said</source>
        <translation>Afficher ou masquer ce que pip a dit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Ask Revisit's engine</source>
        <translation>Interroger le moteur de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The networks run in an engine of their own, a Python environment in your QGIS profile. It is not set up yet: {0} will be fetched, and it takes {1} on the disk.</source>
        <translation>Les réseaux tournent dans un moteur à eux, un environnement Python de votre profil QGIS. Il n'est pas encore installé : {0} seront téléchargés, et il prend {1} sur le disque.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Makes a Python environment in your QGIS profile and fetches torch and rasterio with pip</source>
        <translation>Crée un environnement Python dans votre profil QGIS et télécharge torch et rasterio avec pip</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>For the GPU (CUDA)</source>
        <translation>Pour le GPU (CUDA)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Setting up the engine…</source>
        <translation>Installation du moteur…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Cancel the set-up</source>
        <translation>Annuler l'installation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>C&amp;hange</source>
        <translation>M&amp;odifier</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other wa&amp;ys</source>
        <translation>Autres &amp;façons</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Update</source>
        <translation>&amp;Mettre à jour</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Set up the engine</source>
        <translation>&amp;Installer le moteur</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up was cancelled; nothing was left behind.</source>
        <translation>L'installation a été annulée ; rien n'est resté.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The engine did not answer.</source>
        <translation>Le moteur n'a pas répondu.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set the engine up anew, {0} on the disk? The old one stays until the new one is whole.</source>
        <translation>Réinstaller le moteur, {0} sur le disque ? L'ancien reste jusqu'à ce que le nouveau soit complet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Folder with wheels of the engine's packages</source>
        <translation>Dossier des wheels des paquets du moteur</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Python of an environment with torch and rasterio</source>
        <translation>Python d'un environnement avec torch et rasterio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine in {0}? Checkpoints and results stay.</source>
        <translation>Supprimer le moteur de {0} ? Les checkpoints et les résultats restent.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>about {0:.1f} GB</source>
        <translation>environ {0:.1f} Go</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew without CUDA…</source>
        <translation>Réinstaller sans CUDA…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew with CUDA…</source>
        <translation>Réinstaller avec CUDA…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Revisit's engine</source>
        <translation>Moteur de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Repair: set up anew…</source>
        <translation>Réparer : réinstaller…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up from a folder of wheels…</source>
        <translation>Installer depuis un dossier de wheels…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Choose a Python…</source>
        <translation>Choisir un Python…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Go back to Revisit's own</source>
        <translation>Revenir à celui de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine…</source>
        <translation>Supprimer le moteur…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes with a lower score are hidden. The layer has them from {0:.2f} on; the engine reported none below.</source>
        <translation>Les boîtes de score inférieur sont masquées. La couche les contient à partir de {0:.2f} ; le moteur n'en a signalé aucune en dessous.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer of boxes that the sliders filter</source>
        <translation>La couche de boîtes que filtrent les curseurs</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Of a series: the raster whose boxes are shown</source>
        <translation>Pour une série : le raster dont les boîtes sont affichées</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. &amp;score</source>
        <translation>Score mi&amp;nimal</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. si&amp;ze</source>
        <translation>&amp;Taille minimale</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes shown: {0} of {1}.</source>
        <translation>Boîtes affichées : {0} sur {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The image has no georeference, so there are no sizes in metres.</source>
        <translation>L'image n'a pas de géoréférence : il n'y a donc pas de tailles en mètres.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer is being edited: save or drop the edits, then move a slider again.</source>
        <translation>La couche est en cours d'édition : enregistrez ou abandonnez les modifications, puis déplacez à nouveau un curseur.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No layer of boxes is loaded yet.</source>
        <translation>Aucune couche de boîtes n'est encore chargée.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>all rasters</source>
        <translation>tous les rasters</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No sizes in metres: the image has no georeference, or there are no boxes.</source>
        <translation>Pas de tailles en mètres : l'image n'a pas de géoréférence, ou il n'y a pas de boîtes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes whose longer side is below this are hidden; the largest has {0:.1f} m.</source>
        <translation>Les boîtes dont le plus long côté est inférieur sont masquées ; la plus grande a {0:.1f} m.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Starting the engine…</source>
        <translation>Démarrage du moteur…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation>Annulé ; rien n'a été écrit.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The run failed; see the log of messages.</source>
        <translation>L'exécution a échoué ; voir le journal des messages.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>What the network is called on the list of checkpoints</source>
        <translation>Le nom du réseau dans la liste des checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Put the network on the list of checkpoints, and choose it</source>
        <translation>Mettre le réseau dans la liste des checkpoints, et le choisir</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Delete what was learned; the network stays as it was</source>
        <translation>Supprimer ce qui a été appris ; le réseau reste tel qu'il était</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Na&amp;me</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep all the same</source>
        <translation>Garder malgré tout</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>&amp;Only what the map shows</source>
        <translation>&amp;Seulement ce que montre la carte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Work on the part of the rasters that the map shows when the run starts</source>
        <translation>Travailler sur la partie des rasters que montre la carte au lancement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Size on the ground in which the service draws; the map's, where the network knows it</source>
        <translation>Taille au sol à laquelle dessine le service ; celle de la carte, si le réseau la connaît</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Pi&amp;xel size</source>
        <translation>&amp;Taille de pixel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows no part of the Earth that the rasters could show.</source>
        <translation>La carte ne montre aucune partie de la Terre que les rasters pourraient montrer.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows {0} × {1} pixels, wanted {2} a side at most: zoom in.</source>
        <translation>La carte montre {0} × {1} pixels, maximum {2} de côté : zoomez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for tiles of zoom {2}: {1}.</source>
        <translation>{0} sera interrogé pour des tuiles de zoom {2} : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for pictures: {1}.</source>
        <translation>{0} sera interrogé pour des images : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The network was trained on pixels of {0:g} to {1:g} m.</source>
        <translation>Le réseau a été entraîné sur des pixels de {0:g} à {1:g} m.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0:.0f} × {1:.0f} m, {2} × {3} pixels.</source>
        <translation>{0:.0f} × {1:.0f} m, {2} × {3} pixels.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>&amp;More…</source>
        <translation>P&amp;lus…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Open the algorithm's dialog with these values: extent, bands, tiles, device, …; at the arrow: copy as a command, help</source>
        <translation>Ouvrir la boîte de dialogue de l'algorithme avec ces valeurs : emprise, bandes, tuiles, appareil, … ; à la flèche : copier comme commande, aide</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;Python</source>
        <translation>Copier en &amp;Python</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;qgis_process</source>
        <translation>Copier en &amp;qgis_process</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;command line</source>
        <translation>&amp;Copier en ligne de commande</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>The command is on the clipboard.</source>
        <translation>La commande est dans le presse-papiers.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects, and draw a box around each</source>
        <translation>Trouver des objets et dessiner une boîte autour de chacun</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>{0} from the card's score of {1:.2f} on, {2} from {3:.2f} on; {4:.1%} of the area was observed.</source>
        <translation>{0} à partir du score {1:.2f} de la fiche, {2} à partir de {3:.2f} ; {4:.1%} de la surface ont été observés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Rasters</source>
        <translation>Rasters</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>GeoPackage of the boxes.</source>
        <translation>GeoPackage des boîtes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>&amp;Boxes</source>
        <translation>&amp;Boîtes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Add a raster, or one of each date.</source>
        <translation>Ajoutez un raster, ou un par date.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Show or hide what was found of the pair</source>
        <translation>Afficher ou masquer ce qui a été constaté sur la paire</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Read After shifted by what the run measures. What leaves the image counts as not observed.</source>
        <translation>Lire Après décalé de ce que mesure l'exécution. Ce qui sort de l'image compte comme non observé.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits; to look at: {0}</source>
        <translation>La paire convient ; à regarder : {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits</source>
        <translation>La paire convient</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair cannot be compared</source>
        <translation>La paire ne peut pas être comparée</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Looking at the pair…</source>
        <translation>Examen de la paire…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview, not kept</source>
        <translation>Aperçu, non gardé</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Previe&amp;w</source>
        <translation>Ap&amp;erçu</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Show what a run finds in the part that the map shows; nothing is kept</source>
        <translation>Montrer ce qu'une exécution trouve dans la partie que montre la carte ; rien n'est gardé</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Follow the ma&amp;p</source>
        <translation>Suivre &amp;la carte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Renew the preview when the map was moved or zoomed</source>
        <translation>Renouveler l'aperçu quand la carte a été déplacée ou zoomée</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The map shows nothing of the dates: add them to it, or zoom to them.</source>
        <translation>La carte ne montre rien des dates : ajoutez-les, ou zoomez dessus.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The preview was stopped.</source>
        <translation>L'aperçu a été arrêté.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview of the middle of the map: {0}</source>
        <translation>Aperçu du milieu de la carte : {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview: {0}</source>
        <translation>Aperçu : {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>One raster, or one of each date in the order of time: drag them into another order</source>
        <translation>Un raster, ou un par date dans l'ordre du temps : glissez-les dans un autre ordre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>&amp;Add</source>
        <translation>Ajo&amp;uter</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Add layers of the project, files, or a folder of tiles</source>
        <translation>Ajouter des couches du projet, des fichiers ou un dossier de tuiles</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Remo&amp;ve</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Take the chosen rasters off the list; the project keeps them</source>
        <translation>Retirer de la liste les rasters choisis ; le projet les garde</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>By &amp;date</source>
        <translation>Par &amp;date</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Order by the day in the names, such as 2024-06-10 or 20240610, then by the names</source>
        <translation>Ranger selon le jour dans les noms, comme 2024-06-10 ou 20240610, puis selon les noms</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles…</source>
        <translation>Dossier de tuiles…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles</source>
        <translation>Dossier de tuiles</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change. Lower finds more and errs more often.</source>
        <translation>Score à partir duquel un pixel est un changement. Plus bas, on trouve davantage et on se trompe plus souvent.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Smaller polygons are left out; the change map keeps them</source>
        <translation>Les polygones plus petits sont laissés de côté ; la carte de changement les garde</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>GeoPackage of the change polygons.</source>
        <translation>GeoPackage des polygones de changement.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Change &amp;map</source>
        <translation>Carte &amp;de changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Raster that also says where nothing could be observed</source>
        <translation>Raster qui dit aussi où rien n'a pu être observé</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>S&amp;cores</source>
        <translation>&amp;Scores</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Keep the network's scores, by which the threshold can be moved afterwards</source>
        <translation>Garder les scores du réseau, qui permettent de déplacer le seuil ensuite</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>&amp;Threshold</source>
        <translation>Se&amp;uil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Min. &amp;area</source>
        <translation>S&amp;urface minimale</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Polygons</source>
        <translation>Pol&amp;ygones</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>How many polygons were looked at</source>
        <translation>Combien de polygones ont été examinés</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Goes into the field reviewer</source>
        <translation>Va dans le champ reviewer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Re&amp;view polygons…</source>
        <translation>Re&amp;voir les polygones…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Look at one polygon after the other on both dates, with the keyboard</source>
        <translation>Examiner les polygones l'un après l'autre aux deux dates, au clavier</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Colo&amp;urs by status</source>
        <translation>&amp;Couleurs par statut</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Show on the map what was said of each polygon; the layer's own style is kept beside it</source>
        <translation>Montrer sur la carte ce qui a été dit de chaque polygone ; le style de la couche est gardé à côté</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Revie&amp;wer</source>
        <translation>&amp;Réviseur</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>{0} is write-protected: save it as another file first.</source>
        <translation>{0} est protégé en écriture : enregistrez-le d'abord sous un autre nom.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Revisit: review</source>
        <translation>Revisit : revue</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Blink</source>
        <translation>Alterner</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Swipe</source>
        <translation>Balayer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Click the corners of what was missed, right-click to end; Backspace takes a corner back.</source>
        <translation>Cliquez les sommets de ce qui a été manqué, clic droit pour finir ; Retour arrière enlève un sommet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>No change</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Edit outline</source>
        <translation>Modifier le contour</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Draw missed</source>
        <translation>Dessiner un oubli</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reading: {0} so far…</source>
        <translation>Lecture : {0} jusqu'ici…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>not looked at yet</source>
        <translation>pas encore examiné</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0}: press {1}</source>
        <translation>{0} : appuyez sur {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>score {0:.2f}</source>
        <translation>score {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Nothing is left to look at: {0}.</source>
        <translation>Il ne reste rien à examiner : {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The run could not be started; see the log of messages.</source>
        <translation>L'exécution n'a pas pu démarrer ; voir le journal des messages.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The algorithm {0} is not there: switch the plugin Revisit off and on again.</source>
        <translation>L'algorithme {0} manque : désactivez puis réactivez l'extension Revisit.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Say which class each pixel is of</source>
        <translation>Dire de quelle classe est chaque pixel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of one date</source>
        <translation>Raster d'une date</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Raster</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Smaller polygons are left out; the class map keeps them</source>
        <translation>Les polygones plus petits sont laissés de côté ; la carte des classes les garde</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>GeoPackage of the class polygons.</source>
        <translation>GeoPackage des polygones de classes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Class &amp;map</source>
        <translation>Carte &amp;des classes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of all classes that also says where nothing could be observed</source>
        <translation>Raster de toutes les classes, qui dit aussi où rien n'a pu être observé</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of the scores of the classes, 0 to 1</source>
        <translation>Raster des scores des classes, 0 à 1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Choose a raster.</source>
        <translation>Choisissez un raster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Change in a series</source>
        <translation>Changement dans une série</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Add the rasters of three dates or more of one place.</source>
        <translation>Ajoutez les rasters d'au moins trois dates d'un même lieu.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Revisit: cloudy, radar, without clouds</source>
        <translation>Revisit : nuageuse, radar, sans nuages</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Without clouds</source>
        <translation>Sans nuages</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Cloudy</source>
        <translation>Nuageuse</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Radar</source>
        <translation>Radar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Choose a file, or a folder whose tiles or bands make up this date</source>
        <translation>Choisir un fichier, ou un dossier dont les tuiles ou les bandes forment cette date</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands…</source>
        <translation>Dossier de tuiles ou de bandes…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands</source>
        <translation>Dossier de tuiles ou de bandes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>{0} Left empty, a temporary file. The file of an earlier run is replaced, unless it was edited: then the new one gets a number.</source>
        <translation>{0} Laissé vide : un fichier temporaire. Le fichier d'une exécution antérieure est remplacé, sauf s'il a été modifié : le nouveau reçoit alors un numéro.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>[temporary file]</source>
        <translation>[fichier temporaire]</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teach the network</source>
        <translation>Affiner le réseau</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teac&amp;h</source>
        <translation>A&amp;ffiner</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Have the network that found these polygons learn from the review, in a few minutes</source>
        <translation>Laisser le réseau qui a trouvé ces polygones apprendre de la revue, en quelques minutes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>How far the lesson is</source>
        <translation>Où en est l'apprentissage</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Stop the lesson; nothing is kept</source>
        <translation>Arrêter l'apprentissage ; rien n'est gardé</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The edits of {0} could not be saved, and are there still: {1}</source>
        <translation>Les modifications de {0} n'ont pas pu être enregistrées, et sont encore là : {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>{0} has edits that are not saved. Save them and go on?</source>
        <translation>{0} a des modifications non enregistrées. Les enregistrer et continuer ?</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancelled; the network stays as it was.</source>
        <translation>Annulé ; le réseau reste tel qu'il était.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Discarded; the network stays as it was.</source>
        <translation>Abandonné ; le réseau reste tel qu'il était.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Kept, and chosen for the next run: {0}</source>
        <translation>Gardé, et choisi pour la prochaine exécution : {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The lesson failed; see the log of messages.</source>
        <translation>L'apprentissage a échoué ; voir le journal des messages.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>threshold {0:.2f}</source>
        <translation>seuil {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>These polygons were edited or reviewed since they were drawn. They are kept.</source>
        <translation>Ces polygones ont été modifiés ou revus depuis leur dessin. Ils sont gardés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Draw the new ones into another file? They take over what was said of those alike.</source>
        <translation>Dessiner les nouveaux dans un autre fichier ? Ils reprennent ce qui a été dit de leurs semblables.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Move the threshold</source>
        <translation>Déplacer le seuil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Score from which a pixel is change. The map follows while you move it.</source>
        <translation>Score à partir duquel un pixel est un changement. La carte suit pendant que vous le déplacez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Smaller polygons are left out</source>
        <translation>Les polygones plus petits sont laissés de côté</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Thres&amp;hold</source>
        <translation>&amp;Seuil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Min. a&amp;rea</source>
        <translation>Surface &amp;minimale</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>The map shows no part of this run.</source>
        <translation>La carte ne montre aucune partie de cette exécution.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>In view: {0}, {1}.</source>
        <translation>En vue : {0}, {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Needs the scores of the run: tick Scores before Run.</source>
        <translation>Il faut les scores de l'exécution : cochez Scores avant d'exécuter.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Make room, and try again.</source>
        <translation>Faites de la place et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The proxy lets nothing through to the package index.</source>
        <translation>Le proxy ne laisse rien passer vers l'index des paquets.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Set it under Settings › Options › Network in QGIS, with user and password where it asks for them.</source>
        <translation>Réglez-le dans Préférences › Options › Réseau de QGIS, avec utilisateur et mot de passe s'il les demande.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The certificate of the package index is not trusted here.</source>
        <translation>Le certificat de l'index des paquets n'est pas reconnu ici.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>In a company's network, ask for its certificate and set the variable PIP_CERT to that file.</source>
        <translation>Dans le réseau d'une entreprise, demandez son certificat et indiquez ce fichier dans la variable PIP_CERT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The package index (pypi.org) cannot be reached.</source>
        <translation>L'index des paquets (pypi.org) est injoignable.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Connect to the internet and try again, or set the engine up from a folder of wheels.</source>
        <translation>Connectez-vous à Internet et réessayez, ou installez le moteur depuis un dossier de wheels.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A file of the environment may not be written.</source>
        <translation>Un fichier de l'environnement ne peut pas être écrit.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Let go of what uses it (another QGIS, a virus scanner), and try again.</source>
        <translation>Fermez ce qui l'utilise (un autre QGIS, un antivirus) et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>This Python cannot make environments.</source>
        <translation>Ce Python ne peut pas créer d'environnements.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>On Debian and Ubuntu install the package python3-venv; elsewhere install Python from python.org.</source>
        <translation>Sous Debian et Ubuntu, installez le paquet python3-venv ; ailleurs, installez Python depuis python.org.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A package arrived damaged.</source>
        <translation>Un paquet est arrivé endommagé.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The folder {0} has no wheel of {1} for this Python and system.</source>
        <translation>Le dossier {0} n'a pas de wheel de {1} pour ce Python et ce système.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>There is no package {0} for this Python and system.</source>
        <translation>Il n'y a pas de paquet {0} pour ce Python et ce système.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Fill it on a machine of the same kind.</source>
        <translation>Remplissez-le sur un ordinateur du même genre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Install a Python of 64 bit, 3.11 to 3.13, and try again.</source>
        <translation>Installez un Python 64 bits, 3.11 à 3.13, et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Run it again; if that does not help, try another {device} or a smaller {batch}.</source>
        <translation>Relancez ; si cela ne suffit pas, essayez un autre {device} ou un {batch} plus petit.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The protocol of the engine is {0}, that of the plugin {1}.</source>
        <translation>Le protocole du moteur est {0}, celui de l'extension {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine said nothing for {0:.0f} s and was stopped.</source>
        <translation>Le moteur n'a rien dit pendant {0:.0f} s et a été arrêté.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine closed its output without a result.</source>
        <translation>Le moteur a fermé sa sortie sans résultat.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The system may have run out of memory: try a smaller {batch} or {tile}.</source>
        <translation>Le système a peut-être manqué de mémoire : essayez un {batch} ou un {tile} plus petit.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Please report this.</source>
        <translation>Merci de le signaler.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Install plugin and engine of one version.</source>
        <translation>Installez l'extension et le moteur d'une même version.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Last lines of the engine:</source>
        <translation>Dernières lignes du moteur :</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Set up the engine again.</source>
        <translation>Réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine was ended by signal {0}.</source>
        <translation>Le moteur a été arrêté par le signal {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine ended with exit code {0} and no result.</source>
        <translation>Le moteur s'est terminé avec le code {0} et sans résultat.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>{0} does not start: {1}.</source>
        <translation>{0} ne démarre pas : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Set up Revisit's engine</source>
        <translation>Installer le moteur de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Looking for a Python</source>
        <translation>Recherche d'un Python</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Making an environment</source>
        <translation>Création d'un environnement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Asking for packages</source>
        <translation>Demande des paquets</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The engine is ready.</source>
        <translation>Le moteur est prêt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>See the log.</source>
        <translation>Voir le journal.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The system ended the set-up, as it does where memory runs out.</source>
        <translation>Le système a mis fin à l'installation, comme il le fait lorsque la mémoire manque.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Close other programs, and try again.</source>
        <translation>Fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up failed (exit code {0}).</source>
        <translation>L'installation a échoué (code {0}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>End what runs in it (another QGIS, a training), and try again.</source>
        <translation>Arrêtez ce qui y tourne (un autre QGIS, un entraînement) et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} is in use: {1}.</source>
        <translation>{0} est en cours d'utilisation : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} ne peut pas être créé : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's engine is not set up.</source>
        <translation>Le moteur de Revisit n'est pas installé.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's setting</source>
        <translation>réglage de Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the QGIS profile</source>
        <translation>profil QGIS</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the repository's .venv</source>
        <translation>.venv du dépôt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose Revisit › Set up the engine in QGIS, or set {0} to a Python with torch.</source>
        <translation>Choisissez Revisit › Installer le moteur dans QGIS, ou indiquez dans {0} un Python avec torch.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the variable {0}</source>
        <translation>variable {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Correct or clear it.</source>
        <translation>Corrigez ou effacez l'indication.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} answers as no Python does.</source>
        <translation>{0} ne répond pas comme un Python.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not exist, and is set as the engine's Python ({1}).</source>
        <translation>{0} n'existe pas, et est indiqué comme Python du moteur ({1}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not run: {1}.</source>
        <translation>{0} ne s'exécute pas : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Fetching {0} ({1})</source>
        <translation>Téléchargement de {0} ({1})</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Unpacking {0}; this can take minutes</source>
        <translation>Décompression de {0} ; cela peut prendre des minutes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>{0} packages</source>
        <translation>{0} paquets</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>The set-up needs {0:.1f} GB in {1}, where {2:.1f} GB are free.</source>
        <translation>L'installation demande {0:.1f} Go dans {1}, où {2:.1f} Go sont libres.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>There is no wheel (.whl) in {0}.</source>
        <translation>Il n'y a pas de wheel (.whl) dans {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Fill it with: pip download -r “{0}” -d “{1}”</source>
        <translation>Remplissez-le avec : pip download -r "{0}" -d "{1}"</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>Install one (python.org; on Debian and Ubuntu also the package python3-venv) and try again.</source>
        <translation>Installez-en un (python.org ; sous Debian et Ubuntu aussi le paquet python3-venv) et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>No 64-bit Python {0}.{1} or newer with venv was found; tried: {2}.</source>
        <translation>Aucun Python 64 bits {0}.{1} ou plus récent avec venv n'a été trouvé ; essayés : {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>{0} lacks {1}. Set up the engine, or install them there.</source>
        <translation>Il manque {1} à {0}. Installez le moteur, ou installez-le là.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>Ready: torch {0}, Python {1} ({2}).</source>
        <translation>Prêt : torch {0}, Python {1} ({2}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>This version of Revisit asks for other packages.</source>
        <translation>Cette version de Revisit demande d'autres paquets.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} would have to be exported as {1} × {2} pixels, wanted 1 to {3} a side.</source>
        <translation>{0} devrait être exporté en {1} × {2} pixels, attendu : 1 à {3} de côté.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Save it as a file first.</source>
        <translation>Enregistrez-le d'abord dans un fichier.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Read it as it is.</source>
        <translation>Lisez-le tel quel.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set RESOLUTION.</source>
        <translation>Indiquez RESOLUTION.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Choose another EXTENT or RESOLUTION.</source>
        <translation>Choisissez une autre EXTENT ou RESOLUTION.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} has no field {1}.</source>
        <translation>{0} n'a pas de champ {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported: {1}.</source>
        <translation>{0} n'a pas pu être exporté : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is a local file.</source>
        <translation>{0} est un fichier local.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set EXTENT.</source>
        <translation>Indiquez EXTENT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Its fields: {0}.</source>
        <translation>Ses champs : {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no pixel size.</source>
        <translation>{0} n'est pas un fichier local et n'a pas de taille de pixel.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported (error {1}).</source>
        <translation>{0} n'a pas pu être exporté (erreur {1}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Mean score</source>
        <translation>Score moyen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Greatest score</source>
        <translation>Score maximal</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Area (m²)</source>
        <translation>Surface (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Perimeter (m)</source>
        <translation>Périmètre (m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Longer side (m)</source>
        <translation>Plus long côté (m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Size in pixels</source>
        <translation>Taille en pixels</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Object over the dates</source>
        <translation>Objet au fil des dates</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Changed since</source>
        <translation>Changé depuis</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Unchanged until</source>
        <translation>Inchangé jusqu'au</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Later dates that show it</source>
        <translation>Dates suivantes qui le montrent</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/fields_dialog.py"/>
        <source>{0} – suggested: {1}</source>
        <translation>{0} – proposé : {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>The network has no name yet.</source>
        <translation>Le réseau n'a pas encore de nom.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Give it one.</source>
        <translation>Donnez-lui-en un.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Make room, then try again.</source>
        <translation>Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>There is a network of this name already: {0}.</source>
        <translation>Il y a déjà un réseau de ce nom : {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} ne peut pas être écrit : {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Changes of the series</source>
        <translation>Changements de la série</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change map</source>
        <translation>Carte de changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change score</source>
        <translation>Score de changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class map</source>
        <translation>Carte des classes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Class score</source>
        <translation>Score des classes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Image without clouds</source>
        <translation>Image sans nuages</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Uncertainty</source>
        <translation>Incertitude</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Dock</source>
        <translation>&amp;Panneau</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Show or hide Revisit: detect change, remove clouds with radar, find objects</source>
        <translation>Afficher ou masquer Revisit : détecter le changement, enlever les nuages avec le radar, trouver des objets</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Re&amp;visit</source>
        <translation>Re&amp;visit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>&amp;Installer le moteur…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygon</source>
        <translation>{0} polygone</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygons</source>
        <translation>{0} polygones</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} box</source>
        <translation>{0} boîte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} boxes</source>
        <translation>{0} boîtes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift After back</source>
        <translation>Ramener Après</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>fine</source>
        <translation>bon</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>will be done</source>
        <translation>sera fait</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>look</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>stop</source>
        <translation>arrêt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}: {1:.1f} pixels ({2:.2g} m)</source>
        <translation>{0} : {1:.1f} pixels ({2:.2g} m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0f} × {1:.0f} m: {2:.0%} of Before, {3:.0%} of After</source>
        <translation>{0:.0f} × {1:.0f} m : {2:.0%} d'Avant, {3:.0%} d'Après</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is resampled from {0:.3g} to {1:.3g} m</source>
        <translation>Après est rééchantillonné de {0:.3g} à {1:.3g} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0%} before, {1:.0%} after; the rest is left out</source>
        <translation>{0:.0%} avant, {1:.0%} après ; le reste est laissé de côté</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Observed</source>
        <translation>Observé</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.1f} pixels ({1:.2g} m), which is small</source>
        <translation>{0:.1f} pixels ({1:.2g} m), ce qui est peu</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>all of it on both dates</source>
        <translation>tout, aux deux dates</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}; by place it differs by {1:.1f}</source>
        <translation>{0} ; selon le lieu, il varie de {1:.1f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is warped from {0} to {1}</source>
        <translation>Après est reprojeté de {0} vers {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.3g} m</source>
        <translation>{0:.3g} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Before {0}; After {1}</source>
        <translation>Avant {0} ; Après {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>cannot be told: the dates are too unlike</source>
        <translation>indéterminable : les dates sont trop différentes</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>differs by {0:.1f} standard deviations</source>
        <translation>diffère de {0:.1f} écarts types</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/provider.py"/>
        <source>Revisit: change, clouds, objects and classes with attention networks</source>
        <translation>Revisit : changement, nuages, objets et classes avec des réseaux à attention</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Smallest polygon (m²)</source>
        <translation>Plus petit polygone (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Outlines simplified by (pixels)</source>
        <translation>Contours simplifiés de (pixels)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Weights (SHA-256)</source>
        <translation>Poids (SHA-256)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Largest changes</source>
        <translation>Plus grands changements</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>The dates beside each other</source>
        <translation>Les dates côte à côte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Not rejected: {0}, {1} in all.</source>
        <translation>Non rejetés : {0}, {1} en tout.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>No sample was looked at: how wrong this sum is, is not known.</source>
        <translation>Aucun échantillon n'a été examiné : on ne sait pas à quel point cette somme est fausse.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Nobody has looked at the polygons.</source>
        <translation>Personne n'a examiné les polygones.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>not looked at</source>
        <translation>pas examiné</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Said</source>
        <translation>Jugement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>At pixels of</source>
        <translation>À des pixels de</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>What it knows</source>
        <translation>Ce qu'il connaît</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Caution</source>
        <translation>Prudence</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} against {1}. Report of {2}.</source>
        <translation>{0} par rapport à {1}. Rapport du {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>After, with the polygons</source>
        <translation>Après, avec les polygones</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>All of it</source>
        <translation>Le tout</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} and more</source>
        <translation>{0} et plus</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>Said during the run:</source>
        <translation>Dit pendant l'exécution :</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>The dates could not be looked at: {0}</source>
        <translation>Les dates n'ont pas pu être examinées : {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pictures.py"/>
        <source>{0:.0f} × {1:.0f} m</source>
        <translation>{0:.0f} × {1:.0f} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review.py"/>
        <source>{0} cannot be changed: {1}</source>
        <translation>{0} ne peut pas être modifié : {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>missed, drawn by hand</source>
        <translation>manqué, dessiné à la main</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>change</source>
        <translation>changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>no change</source>
        <translation>aucun changement</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewer</source>
        <translation>Réviseur</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewed at</source>
        <translation>Revu le</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>What it is</source>
        <translation>Ce que c'est</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/score_view.py"/>
        <source>{0} is no raster</source>
        <translation>{0} n'est pas un raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>Check the path, or choose a loaded layer.</source>
        <translation>Vérifiez le chemin, ou choisissez une couche chargée.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} It is kept; this run goes to {1}.</source>
        <translation>{0} Il est gardé ; cette exécution va dans {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is being edited in QGIS.</source>
        <translation>{0} est en cours d'édition dans QGIS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is open in the project.</source>
        <translation>{0} est ouvert dans le projet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was not written by Revisit, or its receipt is gone.</source>
        <translation>{0} n'a pas été écrit par Revisit, ou son reçu a disparu.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was changed after it was written.</source>
        <translation>{0} a été modifié après son écriture.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>F1 {F1:.3f}, précision {PRECISION:.3f}, rappel {RECALL:.3f} au seuil {THRESHOLD:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>PSNR {PSNR_CLOUDY:.2f} dB under cloud.</source>
        <translation>PSNR {PSNR_CLOUDY:.2f} dB sous les nuages.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>AP50 {AP50:.3f}. F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>AP50 {AP50:.3f}. F1 {F1:.3f}, précision {PRECISION:.3f}, rappel {RECALL:.3f} au seuil {THRESHOLD:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>Mean IoU {IOU:.3f}, mean F1 {F1:.3f}, accuracy {ACCURACY:.3f}.</source>
        <translation>IoU moyenne {IOU:.3f}, F1 moyen {F1:.3f}, exactitude {ACCURACY:.3f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>No receipt says which rasters and which checkpoint {0} comes from.</source>
        <translation>Aucun reçu ne dit de quels rasters et de quel checkpoint vient {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Use “Teach a checkpoint” in the toolbox.</source>
        <translation>Utilisez « Affiner un checkpoint » dans la boîte à outils.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Put it back, or use “Teach a checkpoint” in the toolbox with another one.</source>
        <translation>Remettez-le, ou utilisez « Affiner un checkpoint » dans la boîte à outils avec un autre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Better: on ground held back from the learning, F1 rose from {0:.2f} to {1:.2f}, by {2} polygons.</source>
        <translation>Meilleur : sur du terrain tenu à l'écart de l'apprentissage, F1 est passé de {0:.2f} à {1:.2f}, d'après {2} polygones.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>This says which network is better here, not how good its map is.</source>
        <translation>Cela dit quel réseau est meilleur ici, pas à quel point sa carte est bonne.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Change: {0} accepted, {1} missed. No change: {2} rejected. Left out: {3} unsure, {4} not looked at.</source>
        <translation>Changement : {0} acceptés, {1} manqués. Aucun changement : {2} rejetés. Laissés de côté : {3} incertains, {4} pas examinés.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>A network learns from {0} judged polygons on, {1} of them changes; {2} make sense.</source>
        <translation>Un réseau apprend à partir de {0} polygones jugés, dont {1} changements ; {2} ont du sens.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>These are few: {0} make sense, so judge {1} more.</source>
        <translation>C'est peu : {0} ont du sens, jugez-en donc {1} de plus.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>None is rejected: what was found falsely teaches most of what is no change.</source>
        <translation>Aucun n'est rejeté : ce qui a été trouvé à tort apprend le mieux ce qui n'est pas un changement.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Not better: on ground held back from the learning, F1 was {0:.2f} before and is {1:.2f} after. Discard it, judge more polygons, and teach again.</source>
        <translation>Pas meilleur : sur du terrain tenu à l'écart de l'apprentissage, F1 était de {0:.2f} avant et est de {1:.2f} après. Abandonnez-le, jugez plus de polygones et recommencez.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The threshold alone is new: {0:.2f}.</source>
        <translation>Seul le seuil est nouveau : {0:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>New weights, and the threshold {0:.2f}.</source>
        <translation>De nouveaux poids, et le seuil {0:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The checkpoint that found these polygons is gone: {0}.</source>
        <translation>Le checkpoint qui a trouvé ces polygones a disparu : {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: bands {1} are taken as red, green and blue, as the layer shows them.</source>
        <translation>{0} : les bandes {1} sont prises pour le rouge, le vert et le bleu, comme la couche les montre.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>Save the layer first.</source>
        <translation>Enregistrez d'abord la couche.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0} could not be given what QGIS was told of it.</source>
        <translation>Ce qui a été dit de {0} à QGIS n'a pas pu lui être joint.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: no data is {1}, as set in QGIS.</source>
        <translation>{0} : nodata est {1}, comme réglé dans QGIS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: all values count as data, as set in QGIS.</source>
        <translation>{0} : toutes les valeurs comptent comme données, comme réglé dans QGIS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/vector_styles.py"/>
        <source>did not stay</source>
        <translation>n'est pas resté</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Raster or VRT of Before, the earlier date, or a folder or glob (`tiles/*.tif`) of its rasters. It sets the grid: CRS, pixel size and alignment.</source>
        <translation>Raster ou VRT d'Avant, la date la plus ancienne, ou un dossier ou motif (`tiles/*.tif`) de ses rasters. Il fixe la grille : SCR, taille de pixel et alignement.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of After, the later date; it is warped onto the grid of Before while it is read.</source>
        <translation>La même chose pour Après, la date la plus récente ; elle est reprojetée sur la grille d'Avant à la lecture.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Safetensors file with a model card, which names network, bands, pixel sizes and training data.</source>
        <translation>Fichier safetensors avec une fiche de modèle, qui indique réseau, bandes, tailles de pixel et données d'entraînement.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>the starter that comes along</source>
        <translation>le checkpoint de départ fourni</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of change polygons (layer `changes`) with mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de polygones de changement (couche `changes`) avec score moyen et maximal, surface et périmètre. Dans un GeoPackage existant, la couche d'une exécution antérieure est remplacée et tout le reste demeure.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>GeoTIFF of scores from 0 to 1, NaN where nothing was observed.</source>
        <translation>GeoTIFF des scores de 0 à 1, NaN là où rien n'a été observé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>not written</source>
        <translation>pas écrit</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of the change map: 0 no change, 1 change, 255 not observed.</source>
        <translation>GeoTIFF de la carte de changement : 0 aucun changement, 1 changement, 255 non observé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change</source>
        <translation>Score à partir duquel un pixel est un changement</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the card's</source>
        <translation>celui de la fiche</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the change map keeps them.</source>
        <translation>Les polygones sous cette surface sur l'ellipsoïde sont omis de la couche ; la carte de changement les garde.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Smallest polygon</source>
        <translation>Plus petit polygone</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>square metres</source>
        <translation>mètres carrés</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tolerance of simplified outlines; 0: outlines follow the pixels.</source>
        <translation>Tolérance des contours simplifiés ; 0 : les contours suivent les pixels.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Simplify outlines</source>
        <translation>Simplifier les contours</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `4,3,2`.</source>
        <translation>Numéros de bande dans l'ordre des bandes de la fiche, comme `4,3,2`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of Before</source>
        <translation>Bandes d'Avant</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>by the bands' names, else the first ones</source>
        <translation>d'après les noms des bandes, sinon les premières</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of After</source>
        <translation>Bandes d'Après</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the CRS of Before.</source>
        <translation>Taille de pixel dans les unités du SCR d'Avant.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>that of Before</source>
        <translation>celle d'Avant</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>The part to compare, in the CRS of Before. Two layers of web services, which have no end, need one, and a {resolution}.</source>
        <translation>La partie à comparer, dans le SCR d'Avant. Deux couches de services web, qui n'ont pas de fin, en demandent une, et une {resolution}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>all that both dates cover</source>
        <translation>tout ce que couvrent les deux dates</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons.</source>
        <translation>SCR des polygones.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons</source>
        <translation>SCR des polygones</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>that of Before; in QGIS the project's</source>
        <translation>celui d'Avant ; dans QGIS celui du projet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Work on a grid of more than 4,000,000,000 pixels too, which takes many hours and much disk; without it such a grid is taken for a mistake.</source>
        <translation>Travailler aussi sur une grille de plus de 4 000 000 000 de pixels, ce qui prend bien des heures et beaucoup de disque ; sans cette option, une telle grille est prise pour une erreur.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Allow more than 4 billion pixels</source>
        <translation>Permettre plus de 4 milliards de pixels</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of both dates where one leaves the card's range.</source>
        <translation>Comment les valeurs deviennent l'entrée du réseau. `card` : selon la plage de valeurs de la fiche ; `percentile` : de 2 % à 98 % de chaque raster ; `auto` : ce dernier pour les deux dates si l'une sort de la plage de la fiche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Stretch of values</source>
        <translation>Étirement des valeurs</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>What 0 in all bands of a Sentinel-1, Sentinel-2 or Landsat raster means. `auto`: that nothing was observed, as these products have it, also where the file has no nodata value; `data`: what it says.</source>
        <translation>Ce que signifie 0 dans toutes les bandes d'un raster Sentinel-1, Sentinel-2 ou Landsat. `auto` : que rien n'a été observé, comme le veulent ces produits, même si le fichier n'a pas de valeur nodata ; `data` : ce qu'il dit.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Zero in all bands</source>
        <translation>Zéro dans toutes les bandes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to compare them as if they had been seen.</source>
        <translation>Comment comptent les pixels reconstruits sous les nuages, d'après la provenance de l'image : `not-observed` (non observés), ou `use` pour les comparer comme s'ils avaient été vus.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixels that were clouded</source>
        <translation>Pixels qui étaient sous les nuages</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What a raster may refer to that names other files, as a VRT does: `folder`: what lies in its own folder and below; `machine`: any file of this machine; `network`: servers, too.</source>
        <translation>Ce à quoi peut renvoyer un raster qui nomme d'autres fichiers, comme un VRT : `folder` : ce qui se trouve dans son dossier et au-dessous ; `machine` : tout fichier de cet ordinateur ; `network` : aussi des serveurs.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What virtual rasters may read</source>
        <translation>Ce que peuvent lire les rasters virtuels</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Side of the squares that the network sees at a time.</source>
        <translation>Côté des carrés que le réseau voit à la fois.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap of neighbouring tiles, at most half a tile.</source>
        <translation>Recouvrement des tuiles voisines, au plus une demi-tuile.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step; fewer need less memory.</source>
        <translation>Tuiles par pas ; moins de tuiles demandent moins de mémoire.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step</source>
        <translation>Tuiles par pas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by device</source>
        <translation>selon l'appareil</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: a CUDA device where there is one, else the CPU.</source>
        <translation>`auto` : un appareil CUDA s'il y en a un, sinon le processeur.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: bf16 where the device is faster with it, else fp32.</source>
        <translation>`auto` : bf16 là où l'appareil est plus rapide ainsi, sinon fp32.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin at the first tile. Otherwise a run that was interrupted goes on where it was, if its inputs and options are the same.</source>
        <translation>Commencer à la première tuile. Sinon, une exécution interrompue reprend là où elle était, si ses entrées et ses options sont les mêmes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Scores are rounded down to multiples of this, so that their raster is smaller; 0: they are kept as they are. Polygons at whole multiples, and at {threshold}, stay the same.</source>
        <translation>Les scores sont arrondis vers le bas à des multiples de ceci, pour que leur raster soit plus petit ; 0 : ils sont gardés tels quels. Les polygones aux multiples entiers, et à {threshold}, restent les mêmes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Step of the scores</source>
        <translation>Pas des scores</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Measure how far After is shifted against Before, and read it shifted back by that, to parts of a pixel. Where the measure cannot be trusted the dates are compared as they lie, and why is said. What is shifted out of the image counts as not observed.</source>
        <translation>Mesurer de combien Après est décalé par rapport à Avant, et le lire ramené d'autant, à des fractions de pixel. Si la mesure n'est pas fiable, les dates sont comparées telles quelles, et la raison est dite. Ce qui sort de l'image compte comme non observé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Take out the shift between the dates</source>
        <translation>Retirer le décalage entre les dates</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before: a gain and an offset a band, found on the half of the ground that changed least. Where the dates are too unlike they are left as they are, and that is said.</source>
        <translation>Donner à Après la lumière d'Avant : un gain et un décalage par bande, trouvés sur la moitié du sol qui a le moins changé. Si les dates sont trop différentes, elles restent telles quelles, et c'est dit.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before</source>
        <translation>Donner à Après la lumière d'Avant</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>A run to be looked at and thrown away. It begins at once, since the dates are not hashed; its receipt cannot tell later whether they are still the same.</source>
        <translation>Une exécution à regarder et à jeter. Elle commence tout de suite, car aucune somme de contrôle des dates n'est calculée ; son reçu ne peut pas dire plus tard si elles sont encore les mêmes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Only a preview</source>
        <translation>Seulement un aperçu</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Megabytes that the job may hold in this machine's memory. What GDAL keeps and the tiles a step follow it; where even the least does not fit, the job is refused before its first tile.</source>
        <translation>Mégaoctets que la tâche peut occuper dans la mémoire de cet ordinateur. Ce que GDAL garde et les tuiles par pas s'y adaptent ; si même le minimum ne tient pas, la tâche est refusée avant sa première tuile.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Most memory</source>
        <translation>Mémoire maximale</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>as much as is of use</source>
        <translation>autant qu'il est utile</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Give what the scene in one piece gives, to 0.00001: each answer is taken from a tile that sees all that the network looks at for it, which takes several times as long. Networks that look at their whole tile, as those with attention, are refused, unless the scene fits into one {tile}.</source>
        <translation>Donne ce que donne la scène d’un seul tenant, à 0,00001 près : chaque réponse provient d’une tuile qui voit tout ce que le réseau regarde pour elle, ce qui prend plusieurs fois plus de temps. Les réseaux qui regardent toute leur tuile, comme ceux à attention, sont refusés, sauf si la scène tient dans une seule {tile}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>As in one piece</source>
        <translation>Comme d’un seul tenant</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Raster or VRT of the cloudy image, or a folder or glob (`tiles/*.tif`) of its rasters: the product's own bands (reflectance), not a rendered picture. Level 2A, which has no B10, will do. The output has its grid, bands, type and nodata.</source>
        <translation>Raster ou VRT de l'image nuageuse, ou un dossier ou motif (`tiles/*.tif`) de ses rasters : les bandes du produit même (réflectance), pas une image de rendu. Le niveau 2A, qui n'a pas de B10, convient. La sortie a sa grille, ses bandes, son type et son nodata.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Cloudy image</source>
        <translation>Image nuageuse</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day, in any CRS and pixel size.</source>
        <translation>La même chose pour la rétrodiffusion étalonnée, VV et VH en décibels ou en puissance linéaire, d'à peu près le même jour, dans tout SCR et à toute taille de pixel.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Radar image</source>
        <translation>Image radar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Safetensors file with a model card of the task clouds.</source>
        <translation>Fichier safetensors avec une fiche de modèle de la tâche clouds.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the image without clouds. Clouded pixels that the radar image does not cover are nodata where the image has a nodata value. An existing file is replaced.</source>
        <translation>GeoTIFF de l'image sans nuages. Les pixels nuageux que l'image radar ne couvre pas sont nodata si l'image a une valeur nodata. Un fichier existant est remplacé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`auto`: ukis-csmask where it is installed, else thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze; `none`: all is cloud; `band:N`: a band of the optical raster; else a raster. Masks hold 0 clear, 1 cloud, 2 shadow, 255 unknown; Sentinel-2's scene classification (SCL: 8, 9 and 10 are cloud, 3 is shadow) is recognised by its name or its values.</source>
        <translation>`auto` : ukis-csmask s'il est installé, sinon des seuils sur la réflectance de Sentinel-2, qui prennent la neige et les toits clairs pour des nuages et manquent la brume ; `none` : tout est nuage ; `band:N` : une bande du raster optique ; sinon un raster. Les masques contiennent 0 dégagé, 1 nuage, 2 ombre, 255 inconnu ; la classification de scène de Sentinel-2 (SCL : 8, 9 et 10 sont nuage, 3 est ombre) est reconnue à son nom ou à ses valeurs.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Cloud mask</source>
        <translation>Masque de nuages</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of 0 observed (identical to the input), 1 reconstructed, 255 not observed.</source>
        <translation>GeoTIFF de 0 observé (identique à l'entrée), 1 reconstruit, 255 non observé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>beside the output, as `…_provenance.tif`</source>
        <translation>à côté de la sortie, sous `…_provenance.tif`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the standard deviation of reconstructed pixels, a band each, in the input's units; only from networks that give one.</source>
        <translation>GeoTIFF de l'écart type des pixels reconstruits, une bande chacun, dans les unités de l'entrée ; seulement des réseaux qui en donnent un.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The part to work on, in the optical image's CRS.</source>
        <translation>La partie à traiter, dans le SCR de l'image optique.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>all of the image</source>
        <translation>toute l'image</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Bands of the cloudy image</source>
        <translation>Bandes de l'image nuageuse</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `2,1` for a radar image of VH and VV.</source>
        <translation>Numéros de bande dans l'ordre des bandes de la fiche, comme `2,1` pour une image radar de VH et VV.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the radar image</source>
        <translation>Bandes de l'image radar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>What is added to the optical values to get reflectance times 10000: `-1000` for Sentinel-2 products of baseline 04.00 (2022) and later, unless it was added before; `0`; or `auto`: as the metadata say, else 0.</source>
        <translation>Ce qui est ajouté aux valeurs optiques pour obtenir la réflectance fois 10000 : `-1000` pour les produits Sentinel-2 de baseline 04.00 (2022) et suivantes, sauf si cela a déjà été ajouté ; `0` ; ou `auto` : selon les métadonnées, sinon 0.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Offset of the optical values</source>
        <translation>Décalage des valeurs optiques</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`db`: decibels; `linear`: linear power; `auto`: as the values look.</source>
        <translation>`db` : décibels ; `linear` : puissance linéaire ; `auto` : selon l'allure des valeurs.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Units of the radar image</source>
        <translation>Unités de l'image radar</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`keep`: clear pixels stay bit for bit, and the soft step at a cloud's border lies inside the cloud; `blend`: it lies outside, on clear pixels, which then count as reconstructed.</source>
        <translation>`keep` : les pixels dégagés restent bit pour bit, et le passage progressif au bord d'un nuage se trouve dans le nuage ; `blend` : il se trouve en dehors, sur des pixels dégagés, qui comptent alors comme reconstruits.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Clear pixels</source>
        <translation>Pixels dégagés</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Let a network learn from the scene itself, for so many minutes at most: from its clear ground under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that it has not learned from; log and receipt say by how much. 5 minutes are a good start.</source>
        <translation>Laisser un réseau apprendre de la scène même, pendant au plus autant de minutes : de son sol dégagé sous des nuages dessinés, avec son propre radar. Il est utilisé là où il bat le checkpoint sur du sol dégagé dont il n'a pas appris ; journal et reçu disent de combien. 5 minutes sont un bon début.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Learn from the scene</source>
        <translation>Apprendre de la scène</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>the checkpoint as it is</source>
        <translation>le checkpoint tel quel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters; one, or one of each date in the order of time. All are read on the grid of the first.</source>
        <translation>Raster ou VRT, ou un dossier ou motif (`tiles/*.tif`) de rasters ; un, ou un par date dans l'ordre du temps. Tous sont lus sur la grille du premier.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Safetensors file with a model card of the task objects.</source>
        <translation>Fichier safetensors avec une fiche de modèle de la tâche objects.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>GeoPackage of boxes (layer `objects`) with class, score, size, area and date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de boîtes (couche `objects`) avec classe, score, taille, surface et date. Dans un GeoPackage existant, la couche d'une exécution antérieure est remplacée et tout le reste demeure.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported. Lower finds more and errs more often.</source>
        <translation>Score à partir duquel une boîte est signalée. Plus bas, on trouve davantage et on se trompe plus souvent.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported</source>
        <translation>Score à partir duquel une boîte est signalée</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Of two boxes of a class that overlap by more (intersection over union), the one with the higher score stays.</source>
        <translation>De deux boîtes d'une classe qui se recouvrent davantage (intersection sur union), celle au plus haut score reste.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap from which two boxes are one</source>
        <translation>Recouvrement qui fait de deux boîtes une seule</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes whose longer side is below this are left out of the layer.</source>
        <translation>Les boîtes dont le plus long côté est inférieur sont omises de la couche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Smallest box</source>
        <translation>Plus petite boîte</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>metres</source>
        <translation>mètres</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Names of the card's classes that are reported.</source>
        <translation>Noms des classes de la fiche qui sont signalées.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Classes to report</source>
        <translation>Classes à signaler</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes of a class at two dates that overlap by more than this (intersection over union) are one object with one `track_id`.</source>
        <translation>Les boîtes d'une classe à deux dates qui se recouvrent davantage (intersection sur union) sont un objet avec un seul `track_id`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap that links two dates</source>
        <translation>Recouvrement qui relie deux dates</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `3,2,1`, of all rasters.</source>
        <translation>Numéros de bande dans l'ordre des bandes de la fiche, comme `3,2,1`, de tous les rasters.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Pixel size in which the rasters are read, in the units of the first raster's CRS.</source>
        <translation>Taille de pixel à laquelle les rasters sont lus, dans les unités du SCR du premier raster.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's own</source>
        <translation>celle du premier raster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>The part to search, in the first raster's CRS. A layer of a web service needs one.</source>
        <translation>La partie à parcourir, dans le SCR du premier raster. Une couche d'un service web en demande une.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all of the first raster</source>
        <translation>tout le premier raster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes.</source>
        <translation>SCR des boîtes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes</source>
        <translation>SCR des boîtes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's; in QGIS the project's</source>
        <translation>celui du premier raster ; dans QGIS celui du projet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter where values leave the card's range.</source>
        <translation>Comment les valeurs deviennent l'entrée du réseau. `card` : selon la plage de valeurs de la fiche ; `percentile` : de 2 % à 98 % de chaque raster ; `auto` : ce dernier si des valeurs sortent de la plage de la fiche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 1024 at least</source>
        <translation>celle de la fiche, au moins 1024</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap of neighbouring tiles, at least the size of the largest object: boxes then do not depend on the tiles.</source>
        <translation>Recouvrement des tuiles voisines, au moins la taille du plus grand objet : les boîtes ne dépendent alors pas des tuiles.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 256 pixels at least</source>
        <translation>celui de la fiche, au moins 256 pixels</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters of one date.</source>
        <translation>Raster ou VRT, ou un dossier ou motif (`tiles/*.tif`) de rasters d'une date.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Safetensors file with a model card of the task segmentation.</source>
        <translation>Fichier safetensors avec une fiche de modèle de la tâche segmentation.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoPackage of polygons (layer `classes`) with class, mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de polygones (couche `classes`) avec classe, score moyen et maximal, surface et périmètre. Dans un GeoPackage existant, la couche d'une exécution antérieure est remplacée et tout le reste demeure.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class polygons</source>
        <translation>Polygones de classes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the score of the class that each pixel got, from 0 to 1, NaN where nothing was observed.</source>
        <translation>GeoTIFF du score de la classe attribuée à chaque pixel, de 0 à 1, NaN là où rien n'a été observé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the classes: their numbers in the order of the card from 0 on, 255 not observed.</source>
        <translation>GeoTIFF des classes : leurs numéros dans l'ordre de la fiche à partir de 0, 255 non observé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the map keeps them.</source>
        <translation>Les polygones sous cette surface sur l'ellipsoïde sont omis de la couche ; la carte les garde.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Names of the card's classes that are drawn as polygons; the map has them all.</source>
        <translation>Noms des classes de la fiche qui sont dessinées en polygones ; la carte les contient toutes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Classes to draw</source>
        <translation>Classes à dessiner</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all but `other` and `background`</source>
        <translation>toutes sauf `other` et `background`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the raster's CRS.</source>
        <translation>Taille de pixel dans les unités du SCR du raster.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>The part to segment, in the raster's CRS. A layer of a web service needs one, and a {resolution}.</source>
        <translation>La partie à segmenter, dans le SCR du raster. Une couche d'un service web en demande une, et une {resolution}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all of the raster</source>
        <translation>tout le raster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>the raster's; in QGIS the project's</source>
        <translation>celui du raster ; dans QGIS celui du projet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to work on them as if they had been seen.</source>
        <translation>Comment comptent les pixels reconstruits sous les nuages, d'après la provenance de l'image : `not-observed` (non observés), ou `use` pour s'en servir comme s'ils avaient été vus.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Hold the pair against this checkpoint's card, too.</source>
        <translation>Comparer aussi la paire à la fiche de ce checkpoint.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>TOML file with network, losses, schedule and data; not needed where a training goes on, which keeps the recipe that it was started with.</source>
        <translation>Fichier TOML avec réseau, pertes, calendrier et données ; inutile si un entraînement se poursuit, car il garde la recette avec laquelle il a commencé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the best checkpoint, the log and the state to go on from. It is made where it does not exist.</source>
        <translation>Dossier pour le meilleur checkpoint, le journal et l'état à partir duquel poursuivre. Il est créé s'il n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the training</source>
        <translation>Dossier de l'entraînement</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in {output}, with its own recipe and data. {overrides} may be given anew; more steps (`run.steps`) make a training that has ended longer.</source>
        <translation>Poursuivre l'entraînement de {output}, avec sa recette et ses données. {overrides} peuvent être donnés à nouveau ; plus de pas (`run.steps`) prolongent un entraînement terminé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in this folder</source>
        <translation>Poursuivre l'entraînement de ce dossier</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Values put over the recipe's, one `key=value` each (in QGIS one a line), such as `run.batch=4`.</source>
        <translation>Valeurs qui remplacent celles de la recette, une `key=value` chacune (dans QGIS une par ligne), comme `run.batch=4`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Other values of the recipe</source>
        <translation>Autres valeurs de la recette</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from: its weights are trained further, and its network takes the place of the recipe's. It needs the same bands, but for a detector, which may have other classes, too; its training data and licence stay in the new card. It helps where it knows such changes, objects or ground.</source>
        <translation>Checkpoint de départ : ses poids sont entraînés plus loin, et son réseau prend la place de celui de la recette. Il lui faut les mêmes bandes, sauf à un détecteur, qui peut aussi avoir d'autres classes ; ses données d'entraînement et sa licence restent dans la nouvelle fiche. Il aide s'il connaît de tels changements, objets ou sols.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from</source>
        <translation>Checkpoint de départ</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the recipe says</source>
        <translation>comme le dit la recette</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder with `A/`, `B/` and `label/` (of segmentation: `image/` and `label/`; of clouds: `clear/`, `cloudy/` and `sar/`; of objects: COCO JSON or YOLO text), or with `train/`, `val/` and `test/` of those. A CSV of files can be given instead; of objects, a JSON, a CSV of boxes or a list of images, too. The folder of a training stands for the chips that it cut, else for its validation data.</source>
        <translation>Dossier avec `A/`, `B/` et `label/` (pour la segmentation : `image/` et `label/` ; pour les nuages : `clear/`, `cloudy/` et `sar/` ; pour les objets : COCO JSON ou texte YOLO), ou avec `train/`, `val/` et `test/` de ceux-ci. On peut donner à la place un CSV de fichiers ; pour les objets, aussi un JSON, un CSV de boîtes ou une liste d'images. Le dossier d'un entraînement vaut pour les imagettes qu'il a découpées, sinon pour ses données de validation.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures, a table of the images, pictures and the report. Files of an earlier evaluation are replaced, those of others never.</source>
        <translation>Dossier pour les mesures, un tableau des images, des figures et le rapport. Les fichiers d'une évaluation antérieure sont remplacés, les autres jamais.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures</source>
        <translation>Dossier des mesures</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Which part of the dataset is measured: `test`, `val` or `train`. Unused where the dataset is not divided.</source>
        <translation>Quelle partie du jeu de données est mesurée : `test`, `val` ou `train`. Sans effet si le jeu de données n'est pas divisé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Part of the dataset</source>
        <translation>Partie du jeu de données</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>`test`, or `val` where there is no test, which is said</source>
        <translation>`test`, ou `val` s'il n'y a pas de test, ce qui est dit</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Ground sample distance, which gives the sizes of changes in square metres.</source>
        <translation>Résolution au sol, qui donne les tailles des changements en mètres carrés.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Metres a pixel</source>
        <translation>Mètres par pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>metres a pixel</source>
        <translation>mètres par pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the dataset says, else sizes are in pixels</source>
        <translation>comme le dit le jeu de données, sinon tailles en pixels</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Score the mean over the eight flips and turns of a pair, which takes eight times as long. It shows what flips are worth; the detection of changes does not do that.</source>
        <translation>Noter la moyenne sur les huit symétries et rotations d'une paire, ce qui prend huit fois plus de temps. Cela montre ce que valent les symétries ; la détection des changements ne le fait pas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Average over flips and turns</source>
        <translation>Moyenner sur symétries et rotations</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Write a copy of the checkpoint whose temperature and threshold are fixed on this dataset, of which it has to know nothing yet: use the validation split. A file that exists is never replaced. Of a detector only the threshold is fixed; checkpoints that remove clouds have neither.</source>
        <translation>Écrire une copie du checkpoint dont la température et le seuil sont fixés sur ce jeu de données, dont il ne doit encore rien savoir : utilisez la partie de validation. Un fichier existant n'est jamais remplacé. Pour un détecteur, seul le seuil est fixé ; les checkpoints qui enlèvent les nuages n'ont ni l'un ni l'autre.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Calibrated checkpoint</source>
        <translation>Checkpoint étalonné</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of scores that `detect-change` wrote, with its receipt beside it.</source>
        <translation>GeoTIFF des scores écrit par `detect-change`, avec son reçu à côté.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>that of the run</source>
        <translation>celui de l'exécution</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>the scores'; in QGIS the project's</source>
        <translation>celui des scores ; dans QGIS celui du projet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>The change polygons to be judged. Those whose `status` is `rejected` count as no change.</source>
        <translation>Les polygones de changement à juger. Ceux dont le `status` est `rejected` comptent comme aucun changement.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of the points (layer `sample`), each with its stratum and the stratum's area. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage des points (couche `sample`), chacun avec sa strate et la surface de la strate. Dans un GeoPackage existant, la couche d'une exécution antérieure est remplacée et tout le reste demeure.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points in all. Each stratum has at least a sixth of them, the rest go by its area.</source>
        <translation>Points en tout. Chaque strate en a au moins un sixième, le reste selon sa surface.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel that is no change counts as near the threshold.</source>
        <translation>Score à partir duquel un pixel sans changement compte comme près du seuil.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel is near the threshold</source>
        <translation>Score à partir duquel un pixel est près du seuil</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>half the threshold of the run</source>
        <translation>la moitié du seuil de l'exécution</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed of the random choice; another one draws other points.</source>
        <translation>Graine du choix aléatoire ; une autre tire d'autres points.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Change checkpoint to begin with: the one that found the polygons.</source>
        <translation>Checkpoint de changement de départ : celui qui a trouvé les polygones.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Polygons that somebody has judged (`FILE|layername=NAME` names a layer): what was found, rightly or falsely, and what was missed. Twenty are a good number, four the fewest.</source>
        <translation>Polygones que quelqu'un a jugés (`FILE|layername=NAME` nomme une couche) : ce qui a été trouvé, à raison ou à tort, et ce qui a été manqué. Vingt sont un bon nombre, quatre le minimum.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Judged polygons</source>
        <translation>Polygones jugés</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>The new checkpoint. It is written only where it is better, and never over a file that exists.</source>
        <translation>Le nouveau checkpoint. Il n'est écrit que s'il est meilleur, et jamais sur un fichier existant.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>New checkpoint</source>
        <translation>Nouveau checkpoint</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the polygons that says `accepted`, `rejected`, `missed`, `drawn` or `unsure`; or `changed`, `unchanged` or `unknown`; or 1 or 0. Polygons that are unsure or say nothing are left out.</source>
        <translation>Champ des polygones qui dit `accepted`, `rejected`, `missed`, `drawn` ou `unsure` ; ou `changed`, `unchanged` ou `unknown` ; ou 1 ou 0. Les polygones incertains ou qui ne disent rien sont laissés de côté.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the judgement</source>
        <translation>Champ du jugement</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`status`, else `change`</source>
        <translation>`status`, sinon `change`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title on the new checkpoint's card.</source>
        <translation>Titre sur la fiche du nouveau checkpoint.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title of the new checkpoint</source>
        <translation>Titre du nouveau checkpoint</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>the old title with “adapted”</source>
        <translation>l'ancien titre avec « adapted »</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write the checkpoint also where it is no better on the ground that was held out.</source>
        <translation>Écrire le checkpoint même s'il n'est pas meilleur sur le terrain tenu à l'écart.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write it even where it is no better</source>
        <translation>L'écrire même s'il n'est pas meilleur</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Width of the ground about every polygon that counts as unchanged; a pixel next to the outline is left out.</source>
        <translation>Largeur du terrain autour de chaque polygone qui compte comme inchangé ; un pixel près du contour est omis.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Known ground about a polygon</source>
        <translation>Terrain connu autour d'un polygone</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps of training; it ends sooner where the ground that was held out gains nothing more.</source>
        <translation>Nombre maximal de pas d'entraînement ; il finit plus tôt si le terrain tenu à l'écart n'y gagne plus rien.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps</source>
        <translation>Nombre maximal de pas</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card.</source>
        <translation>Ce à quoi les images et les étiquettes peuvent servir ; cela va dans la fiche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Licence of the images</source>
        <translation>Licence des images</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`auto`: bf16, which trains faster on recent processors and on GPUs.</source>
        <translation>`auto` : bf16, qui entraîne plus vite sur les processeurs récents et les GPU.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Rasters or VRTs of one place, or folders or globs (`tiles/*.tif`) of rasters, one for each date, in any order. All are read on the grid of the earliest.</source>
        <translation>Rasters ou VRT d'un lieu, ou dossiers ou motifs (`tiles/*.tif`) de rasters, un par date, dans n'importe quel ordre. Tous sont lus sur la grille du plus ancien.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoPackage of change polygons (layer `series`) with the two dates, scores, and `first_seen`: the date since when the ground is no longer as at the earliest date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage de polygones de changement (couche `series`) avec les deux dates, les scores et `first_seen` : la date depuis laquelle le sol n'est plus comme à la plus ancienne. Dans un GeoPackage existant, la couche d'une exécution antérieure est remplacée et tout le reste demeure.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoTIFF of the change maps, a band for each date but the earliest: 0 no change since the date before, 1 change, 255 not observed.</source>
        <translation>GeoTIFF des cartes de changement, une bande par date sauf la plus ancienne : 0 aucun changement depuis la date précédente, 1 changement, 255 non observé.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Change maps</source>
        <translation>Cartes de changement</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images in their order, such as `2019-06-01,2021-06-03`.</source>
        <translation>Jours des images dans leur ordre, comme `2019-06-01,2021-06-03`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images</source>
        <translation>Jours des images</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by metadata or names</source>
        <translation>d'après les métadonnées ou les noms</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixel size in the units of the earliest date's CRS.</source>
        <translation>Taille de pixel dans les unités du SCR de la date la plus ancienne.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>The part to compare, in the earliest date's CRS.</source>
        <translation>La partie à comparer, dans le SCR de la date la plus ancienne.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>what the earliest date shares with any other</source>
        <translation>ce que la date la plus ancienne partage avec une autre</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the earliest date's; in QGIS the project's</source>
        <translation>celui de la date la plus ancienne ; dans QGIS celui du projet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of all dates where one leaves the card's range.</source>
        <translation>Comment les valeurs deviennent l'entrée du réseau. `card` : selon la plage de valeurs de la fiche ; `percentile` : de 2 % à 98 % de chaque raster ; `auto` : ce dernier pour toutes les dates si l'une sort de la plage de la fiche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>CSV, or a vector layer of footprints (GeoPackage), with the columns `before` and `after`, and `name` or any option of `detect-change`, such as `threshold`; paths are those seen from the table's folder. Or a STAC item collection (JSON), whose dates of one place are compared in time. Or a folder of rasters, paired by their names: `A/x.tif` and `B/x.tif`, `x_before.tif` and `x_after.tif`, `x_2019.tif` and `x_2021.tif`.</source>
        <translation>CSV, ou une couche vecteur d'emprises (GeoPackage), avec les colonnes `before` et `after`, et `name` ou toute option de `detect-change`, comme `threshold` ; les chemins partent du dossier de la table. Ou une collection d'items STAC (JSON), dont les dates d'un lieu sont comparées dans le temps. Ou un dossier de rasters appariés par leurs noms : `A/x.tif` et `B/x.tif`, `x_before.tif` et `x_after.tif`, `x_2019.tif` et `x_2021.tif`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Pairs of dates</source>
        <translation>Paires de dates</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder of all outputs: a GeoPackage with its receipt for each scene, `scenes.csv`, which says what became of each, and `all-changes.gpkg`, the polygons of all. What is done is not done again.</source>
        <translation>Dossier de toutes les sorties : un GeoPackage avec son reçu par scène, `scenes.csv`, qui dit ce que chacune est devenue, et `all-changes.gpkg`, les polygones de toutes. Ce qui est fait n'est pas refait.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder for the outputs</source>
        <translation>Dossier des sorties</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the scores of each scene, too.</source>
        <translation>Écrire aussi les scores de chaque scène.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write scores</source>
        <translation>Écrire les scores</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the change map of each scene, too.</source>
        <translation>Écrire aussi la carte de changement de chaque scène.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write change maps</source>
        <translation>Écrire les cartes de changement</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options of `detect-change` for all scenes that leave them open, one `option=value` each (in QGIS one a line), such as `min_area=100`.</source>
        <translation>Options de `detect-change` pour toutes les scènes qui les laissent vides, une `option=value` chacune (dans QGIS une par ligne), comme `min_area=100`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options for all scenes</source>
        <translation>Options pour toutes les scènes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Of STAC items, the assets that are read, in the order of the card's bands.</source>
        <translation>Des items STAC, les assets qui sont lus, dans l'ordre des bandes de la fiche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Assets of STAC items</source>
        <translation>Assets des items STAC</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>those of the card's bands</source>
        <translation>ceux des bandes de la fiche</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Address of a Dask cluster that works on the scenes, such as `tcp://HOST:8786`.</source>
        <translation>Adresse d'un cluster Dask qui travaille sur les scènes, comme `tcp://HOST:8786`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Dask cluster</source>
        <translation>Cluster Dask</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>this machine</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes on this machine.</source>
        <translation>Processus sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>1 with a GPU, else 1 for 4 cores</source>
        <translation>1 avec un GPU, sinon 1 pour 4 cœurs</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks that each scene is divided into, for few large scenes on many processes.</source>
        <translation>Blocs en lesquels chaque scène est divisée, pour peu de grandes scènes sur beaucoup de processus.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks of a scene</source>
        <translation>Blocs d'une scène</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of Before, the earlier date, whose pixels the chips have.</source>
        <translation>Raster, VRT, dossier ou motif d'Avant, la date la plus ancienne, dont les imagettes ont les pixels.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of what changed (`FILE|layername=NAME` names a layer), or a raster of 0 (unchanged) and 1 (changed) in which 255 or nodata is unknown, or of 0 and 255 (changed).</source>
        <translation>Polygones de ce qui a changé (`FILE|layername=NAME` nomme une couche), ou un raster de 0 (inchangé) et 1 (changé) où 255 ou nodata est inconnu, ou de 0 et 255 (changé).</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Labelled changes</source>
        <translation>Changements étiquetés</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the squares that the rasters are cut into.</source>
        <translation>Côté des carrés en lesquels les rasters sont découpés.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Chip</source>
        <translation>Imagette</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers to train on, such as `4,3,2`.</source>
        <translation>Numéros de bande pour l'entraînement, comme `4,3,2`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>all but alpha</source>
        <translation>toutes sauf alpha</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the polygons that says changed, unchanged or unknown (or 1, 0, 255). Ground without a polygon is unchanged, or unknown where some polygons say unchanged.</source>
        <translation>Champ des polygones qui dit changed, unchanged ou unknown (ou 1, 0, 255). Le terrain sans polygone est inchangé, ou inconnu si certains polygones disent unchanged.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the labels that says what a polygon is</source>
        <translation>Champ des étiquettes qui dit ce qu'est un polygone</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>every polygon is a change</source>
        <translation>chaque polygone est un changement</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons within which all changes are labelled; what lies outside is unknown, and nothing is learnt there.</source>
        <translation>Polygones à l'intérieur desquels tous les changements sont étiquetés ; ce qui est en dehors est inconnu, et rien n'y est appris.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Observed area</source>
        <translation>Zone observée</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the ground for validation, which chooses the best checkpoint and its threshold. Whole blocks of it are kept apart from training.</source>
        <translation>Part du terrain pour la validation, qui choisit le meilleur checkpoint et son seuil. Des blocs entiers en sont tenus à l'écart de l'entraînement.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the scene for validation</source>
        <translation>Part de la scène pour la validation</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card of what is trained on them.</source>
        <translation>Ce à quoi les images et les étiquettes peuvent servir ; cela va dans la fiche de ce qui est entraîné avec elles.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob.</source>
        <translation>Raster, VRT, dossier ou motif.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of the objects, boxes or outlines, or points ({point_size}); `FILE|layername=NAME` names a layer.</source>
        <translation>Polygones des objets, boîtes ou contours, ou points ({point_size}) ; `FILE|layername=NAME` nomme une couche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field that says an object's class; objects without a value are neither object nor background.</source>
        <translation>Champ qui dit la classe d'un objet ; les objets sans valeur ne sont ni objet ni fond.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the class</source>
        <translation>Champ de la classe</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>one class</source>
        <translation>une seule classe</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons inside which all objects are marked. What lies outside is blanked: it is no background, and objects there do not count.</source>
        <translation>Polygones à l'intérieur desquels tous les objets sont marqués. Ce qui est en dehors est masqué : ce n'est pas un fond, et les objets n'y comptent pas.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the box that is drawn around a point, about as large as an object; needed where objects are points.</source>
        <translation>Côté de la boîte dessinée autour d'un point, à peu près de la taille d'un objet ; nécessaire si les objets sont des points.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Size of an object that is a point</source>
        <translation>Taille d'un objet qui est un point</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>none: points are refused</source>
        <translation>aucune : les points sont refusés</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Largest share of the training chips that may hold no object. They teach what is none; more of them only take room. Of validation and test all are kept.</source>
        <translation>Plus grande part des imagettes d'entraînement qui peuvent ne contenir aucun objet. Elles enseignent ce qui n'en est pas ; davantage ne prend que de la place. Celles de validation et de test restent toutes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of chips without an object</source>
        <translation>Part des imagettes sans objet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of a Sentinel-2 image that is mostly clear: the product's own bands (reflectance), not a rendered picture. The chips have its pixels.</source>
        <translation>Raster, VRT, dossier ou motif d'une image Sentinel-2 en grande partie dégagée : les bandes du produit même (réflectance), pas une image de rendu. Les imagettes ont ses pixels.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Clear image</source>
        <translation>Image dégagée</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day; it is warped onto the image while it is read.</source>
        <translation>La même chose pour la rétrodiffusion étalonnée, VV et VH en décibels ou en puissance linéaire, d'à peu près le même jour ; elle est projetée sur l'image à la lecture.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster of where the image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL); `auto`: thresholds on reflectance, which take snow and bright roofs for cloud; `none`: all of it is clear. Clouded ground counts nowhere.</source>
        <translation>Raster qui dit où l'image n'est pourtant pas dégagée : 0 dégagé, 1 nuage, 2 ombre, 255 inconnu, ou la classification de scène de Sentinel-2 (SCL) ; `auto` : des seuils sur la réflectance, qui prennent la neige et les toits clairs pour des nuages ; `none` : tout est dégagé. Le sol sous les nuages ne compte nulle part.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of ground that is clear; what lies outside counts nowhere.</source>
        <translation>Polygones de sol dégagé ; ce qui est en dehors ne compte nulle part.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the clear image</source>
        <translation>Bandes de l'image dégagée</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers of VV and VH, such as `2,1` for a radar image of VH and VV.</source>
        <translation>Numéros de bande de VV et VH, comme `2,1` pour une image radar de VH et VV.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the chosen optical bands in their order.</source>
        <translation>Noms des bandes optiques choisies, dans leur ordre.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the optical bands</source>
        <translation>Noms des bandes optiques</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the file's own, else Sentinel-2's 13 or, without B10, 12 by their number</source>
        <translation>ceux du fichier, sinon les 13 de Sentinel-2 ou, sans B10, 12 selon leur nombre</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score below 0.5</source>
        <translation>score sous 0,5</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.5 to 0.7</source>
        <translation>score 0,5 à 0,7</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.7 to 0.85</source>
        <translation>score 0,7 à 0,85</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.85 to 1</source>
        <translation>score 0,85 à 1</translation>
    </message>
    <message>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>not observed</source>
        <translation>non observé</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>observed</source>
        <translation>observé</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>reconstructed</source>
        <translation>reconstruit</translation>
    </message>
    <message>
        <location filename="../../resources/styles/uncertainty.qml"/>
        <source>1000 and more</source>
        <translation>1000 et plus</translation>
    </message>
</context>
</TS>
